import { Problem } from '../problem.ts'
import type { Name, Process } from '../process/definition.ts'
import type { EnteredDate } from '../process/effective-date.ts'
import { referenceOf } from '../process/reform/reference.ts'
import type { Reform } from '../process/reform/reform.ts'
import { referred } from '../process/reform/reformed.ts'
import { whyNotStart } from '../process/startable.ts'
import { versionOn } from '../process/versions.ts'

/** The day before which no case is received under a version. */
const firstDay = ({ inForce }: Process): string => inForce?.from ?? ''

/** What the county alone says for a reform and its operators, each once. */
function groundsOf({ source, operators }: Reform): Name[] {
  const all = [source, ...operators.map((one) => one.source)]
  return all.flatMap((one) => ('county' in one ? [one.county] : []))
}

const once = (names: readonly Name[]) => [
  ...new Map(names.map((name) => [`${name.zh}/${name.en}`, name])).values(),
]

/**
 * The definition of a reform as it is put into effect on a day: in force from then on. A merged item closes the earlier
 * ones from that day; what a reform adds for a clause holds from it.
 */
export function effective(
  reform: Reform,
  result: Process,
  before: readonly Process[],
  from: string,
): Process {
  const known = before.length === 1 ? (before[0]?.effectiveFrom ?? {}) : {}
  // The merger of several takes effect with a clause; a reform that names none takes effect by itself.
  const clauses =
    before.length > 1 && result.clauses.length === 0 ? { [reform.zh]: null } : result.effectiveFrom
  const decided = once([...before.flatMap((one) => one.decided ?? []), ...groundsOf(reform)])
  return {
    ...result,
    ...(decided.length > 0 && { decided }),
    inForce: { ...result.inForce, from },
    effectiveFrom: Object.fromEntries(
      Object.entries(clauses).map(([clause, day]) => [clause, clause in known ? day : (day ?? from)]),
    ),
  }
}

/**
 * Sees that a reform can be put into effect on a day.
 * @param today the day on which it is decided
 * @param entered the effective dates that the county has entered
 * @throws Problem `invalid-date` for a day that is past, or has begun: cases of it run on the version before; `reform-not-adoptable` where versions would overlap, or where
 *   what it is of is not what cases are received under
 */
export function checkAdoptable(
  catalogue: readonly Process[],
  entered: readonly EnteredDate[],
  reform: Reform,
  { from, today }: { readonly from: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): void {
  const order = Temporal.PlainDate.compare(from, today)
  if (order <= 0) {
    const [zh, en] =
      order < 0
        ? [`已过（今天是${today}）`, `which is past (today is ${today})`]
        : [
            '就是今天，而今天已收的件走的是原版本',
            'which is today, and cases of today run on the earlier version already',
          ]
    throw new Problem('invalid-date', {
      zh: `施行日期${from}${zh}；同一天收的件走同一版本：请填写明天或以后的日期`,
      en: `it would take effect on ${from}, ${en}; on one day all are received under one version: give tomorrow or a later day`,
    })
  }
  for (const reference of reform.of) {
    const before = referred(catalogue, reference)
    const inForce = versionOn(catalogue, before.slug, from)
    const begun = catalogue.find((one) => one.slug === before.slug && firstDay(one) >= String(from))
    if (begun) {
      throw new Problem('reform-not-adoptable', {
        zh: `${referenceOf(begun)}自${firstDay(begun)}起施行，不早于${from}：两个版本会重叠，请选择更晚的日期`,
        en: `${referenceOf(begun)} is in force from ${firstDay(begun)}, not before ${from}: the versions would overlap; choose a later day`,
      })
    }
    if (inForce !== before) {
      throw new Problem('reform-not-adoptable', {
        zh: `${from}施行的是${inForce ? referenceOf(inForce) : '（无）'}，方案改的是${reference}：请在施行的版本上重新起草`,
        en: `in force on ${from} is ${inForce ? referenceOf(inForce) : 'none'}, and this reform is of ${reference}: draft it anew on the one in force`,
      })
    }
    const closed = whyNotStart(catalogue, entered, before, from)
    if (closed && closed.reason !== 'not-in-effect') {
      throw new Problem('reform-not-adoptable', closed.detail, { reason: closed.reason, by: closed.by })
    }
  }
}
