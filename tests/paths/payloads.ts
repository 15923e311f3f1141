import type { Process } from '../../src/process/definition.ts'

const reasons = ['合成：不符合规定条件']
const remedies = '六十日内申请行政复议，或六个月内提起行政诉讼'

/** What an event carries; `due`: the certificates that the service has said to be due, else all are tried. */
export const payloadOf = (
  process: Process,
  type: string,
  today: Temporal.PlainDate,
  due: readonly string[],
) => {
  const [leaf = '', verb = type] = type.split('.')
  const later = today.add({ days: 20 }).toString()
  const entered = process.limits.some(({ id, amount }) => id === leaf && amount === null)
  const payloads: Record<string, object> = {
    'request-correction': {
      defects: [{ defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
      contact: '窗口',
      until: today.add({ days: 7 }).toString(),
    },
    decline: { reasons, remedies },
    refuse: { reasons, remedies },
    return: { reason: '逾期未补正' },
    withdraw: { request: '申请人书面申请' },
    terminate: { ground: '申请人主体终止' },
    issue: {
      certificates: (due.length > 0 ? due : process.certificates.map(({ id }) => id)).map((certificate) => ({
        certificate,
        number: `合成-${certificate}`,
      })),
    },
    deliver: { to: '合成测试', receipt: '送达-1' },
    fail: { reasons },
    reply: { opinion: '同意' },
    promise: { document: '承诺-1', ...(entered && { until: later }) },
    fulfil: { proof: '核查-1' },
    breach: { finding: '未履行', consequence: '撤销并记入信用记录' },
  }
  return payloads[verb] ?? {}
}
