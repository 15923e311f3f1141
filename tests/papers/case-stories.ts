import type { Service } from '../service/app.ts'
import { setupLife } from '../service/lives.ts'
import { opened, permit, sendAll, setup } from '../service/requests.ts'

const drawings = 'civil-defence-drawings'
const person = { name: '合成甲', idType: 'resident-id', id: '370921190002280013' }
const remedies = '收到本决定之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼'

/** A permit with a correction, a special procedure and an extension, from receipt to delivery. */
export async function longPermit({ app, at }: Service) {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  const asked = await sendAll(app, received, [
    [
      'request-correction',
      {
        defects: [
          { defect: '第三页无签字', basis: '施工图设计文件深度规定', remedy: '由设计负责人签字' },
          { defect: '缺少计算书', basis: '施工图设计文件深度规定', remedy: '补交计算书' },
        ],
        until: '2021-09-06',
        contact: '窗口 A03',
      },
    ],
  ])
  at('2021-08-25T10:30:00+08:00')
  const accepted = await sendAll(app, asked, [['submit-correction', {}], ['accept']])
  at('2021-08-27T09:00:00+08:00')
  const special = { kind: 'expert-review', basis: '行政许可法 45', until: '2021-09-10', notice: '特告 1 号' }
  const held = await sendAll(app, accepted, [[`${drawings}.suspend`, special]])
  at('2021-09-09T16:00:00+08:00')
  const extension = {
    limit: 'permit-decision',
    reason: '专家意见分歧，须再次核对',
    approver: '本行政机关负责人',
    notice: '延告 1 号',
  }
  const extended = await sendAll(app, held, [
    [`${drawings}.resume`, { result: '评审意见 1' }],
    ['extend', extension],
  ])
  at('2021-09-15T11:00:00+08:00')
  return sendAll(app, extended, [
    [`${drawings}.pass`],
    ['approve', { document: '宁审许 1 号' }],
    ...app.engine
      .processOf({ process: 'drawings-alone', version: 1 })
      .certificates.slice(0, 1)
      .map(({ id }) => ['issue', { certificates: [{ certificate: id, number: 'SYN-1' }] }] as const),
    ['deliver', { to: '合成乙', receipt: '送 1 号' }],
  ])
}

/** The same permit, refused in the end. */
export async function refusedPermit({ app, at }: Service) {
  at('2021-08-23T14:00:00+08:00')
  const received = await opened(app, setup({ process: 'drawings-alone', facts: {}, applicant: person }))
  const reasons = ['防护等级不符合规划要求', '出入口数量不足']
  return sendAll(app, received, [
    ['accept'],
    [`${drawings}.fail`, { reasons }],
    ['refuse', { reasons, remedies }],
  ])
}

/** An application that is not accepted. */
export async function declined({ app, at }: Service) {
  at('2021-08-23T15:00:00+08:00')
  const received = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  return sendAll(app, received, [['decline', { reasons: ['不属于本机关职权范围'], remedies }]])
}

/** A company set-up, which its items decide. */
export async function companySetUp({ app, at }: Service) {
  at('2021-08-24T09:00:00+08:00')
  return sendAll(app, await opened(app, setup({ applicant: person })), setupLife)
}

/** A proof that is promised instead of handed in. */
export async function promised({ app, at }: Service) {
  at('2021-08-24T10:00:00+08:00')
  const facts = { matter: 'certificates', commits: true }
  const received = await opened(app, setup({ process: 'tendering-certification-commitment', facts }))
  return sendAll(app, received, [
    ['accept'],
    ['informing.done'],
    ['certificate-commitment.promise', { document: '承 1 号', until: '2021-10-29' }],
  ])
}

/** An application about which nobody says anything within the statutory five working days. */
export async function silent({ app, at }: Service) {
  at('2021-08-24T11:00:00+08:00')
  const received = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  at('2021-09-01T09:00:00+08:00')
  await app.sweep()
  return received
}

/** An application with two materials, one of them on paper. */
export async function withMaterials({ app, at }: Service) {
  at('2021-08-25T09:00:00+08:00')
  const materials = [
    { material: 'bid-notice', medium: 'paper' },
    { material: 'construction-contract', medium: 'e-licence' },
  ]
  return opened(app, permit({ facts: { tendered: false, basement: false }, materials }))
}
