import { inBoth } from '../../process/in-both.ts'
import type { Checklist } from '../../services/checklist.ts'
import { bold } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled, wrap } from '../print/wrap.ts'

type Entry = Checklist['materials'][number]

const HEADS = {
  always: '始终可要求 may always be asked for',
  yes: '本件可要求 may be asked for in this case',
  open: '尚不确定 turns on facts that are not given',
  no: '不得要求 must not be asked for',
} as const

const BY = {
  'e-licence': '电子证照库已有 the e-licence library has it',
  'approval-system': '工程审批系统已有 the approval system has it',
  'shared-data': '由共享数据取得 shared data have it',
  commitment: '以告知承诺代替 a commitment stands in its place',
} as const

function lines({ zh, en, turnsOn, because, standIns, citation }: Entry): string[] {
  const facts = turnsOn.map((fact) => `${fact.zh} ${fact.en} (${fact.id})`).join('、')
  return [
    ...labelled('  ', `${zh} ${en}`, WIDTH),
    ...(facts ? labelled('    取决于 turns on  ', facts, WIDTH) : []),
    ...(because?.by ? labelled('    理由 because     ', BY[because.by], WIDTH) : []),
    ...standIns.flatMap(({ by }) => labelled('    可代替 or else   ', BY[by], WIDTH)),
    ...labelled('    出处 source      ', inBoth(because?.citation ?? citation), WIDTH),
  ]
}

/** The checklist of a case as far as its facts are given, what may be asked for first. */
export function checklistPage({ process, paperless, materials }: Checklist): string[] {
  const groups = (['always', 'yes', 'open', 'no'] as const).flatMap((asking) => {
    const own = materials.filter((one) => one.asking === asking)
    return own.length > 0 ? ['', bold(HEADS[asking]), ...own.flatMap(lines)] : []
  })
  return [
    ...wrap(`${process.zh}  ${process.en}`, WIDTH).map(bold),
    ...(paperless ? labelled('不收纸质 No paper is taken: ', inBoth(paperless), WIDTH) : []),
    ...(materials.length > 0 ? groups : ['不要求材料 nothing is asked for']),
  ]
}
