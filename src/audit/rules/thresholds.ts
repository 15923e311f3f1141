import type { Name } from '../../process/definition.ts'
import { defaultSettings } from './default-settings.ts'
import type { RuleSettings } from './settings.ts'

/** A threshold that the county may set: where it stands in the settings, and the rules that go by it. */
export interface Threshold extends Name {
  /** As `suspension.most`. */
  readonly id: string
  readonly unit: Name | null
  /** Ids of rules, and `cards` for what comes of them. */
  readonly rules: readonly string[]
  readonly kind: 'number' | 'words' | 'time'
  /** The least and the most that a number may be. */
  readonly least?: number
  readonly most?: number
}

const workingDays = { zh: '个工作日', en: 'working days' }
const days = { zh: '天', en: 'days' }
const minutes = { zh: '分钟', en: 'minutes' }
const seconds = { zh: '秒', en: 'seconds' }
const percent = { zh: '%', en: '%' }
const times = { zh: '次', en: 'times' }
const cases = { zh: '件', en: 'cases' }

const number = (
  id: string,
  zh: string,
  en: string,
  [unit, rules, least = 1, most = 1000]: readonly [Name | null, string, number?, number?],
): Threshold => ({ id, zh, en, unit, rules: rules.split(' '), kind: 'number', least, most })
const words = (id: string, zh: string, en: string, rules: string): Threshold => ({
  ...{ id, zh, en, unit: null, rules: rules.split(' '), kind: 'words' },
})

/** Every threshold, in the order of the rules. */
export const thresholds: readonly Threshold[] = [
  number('redBeyond.percent', '超出时限多少即为红牌', 'a limit passed by more is red', [
    percent,
    'S2 S3 S4 S19 S29',
  ]),
  number('redBeyond.workingDays', '超期多少即为红牌', 'overdue by more is red', [
    workingDays,
    'S2 S3 S4 S19 S29',
  ]),
  number('refiledWorkingDays', '办结后多久内重新收件', 'opened again within', [workingDays, 'S6 S30']),
  words('placeholders', '等于没写的理由', 'words that give no reason', 'S8 S9 S10 S13 S17 S18 S21'),
  number('suspension.workingDaysLeft', '临到期挂起：剩余不足', 'suspended with no more left than', [
    workingDays,
    'S9',
    0,
  ]),
  number('suspension.most', '一件挂起次数多于', 'suspended more often than', [times, 'S9']),
  number('suspension.sharePercent', '挂起占全部用时多于', 'suspended for a larger share than', [
    percent,
    'S9',
    1,
    99,
  ]),
  words('suspension.shareExempt', '不计占比的特别程序', 'special procedures left out of the share', 'S9'),
  number('reopenedDays', '办结后多久内重新办理', 'reopened within', [days, 'S10']),
  words('notDoneWords', '评价中说明没有办结的词', 'words of a rating that say it was not done', 'S10'),
  words('instant', '可即时办结的流程', 'processes that may be done at once', 'S11 S15'),
  number('handledWithinSeconds', '各步骤用时不足', 'all steps within', [seconds, 'S11']),
  number('closedInOneMinute', '一分钟内办结不少于', 'closed in one minute, at least', [cases, 'S11', 2]),
  number('identicalTimes', '同一时刻的步骤不少于', 'steps at one instant, at least', [null, 'S11', 2]),
  number('backdatedMinutes', '补录晚于发生多于', 'entered later than it happened by more than', [
    minutes,
    'S12',
  ]),
  words('outageWords', '说明停机的词', 'words that say the system was down', 'S12'),
  number('visitsWithoutCase', '办了业务而没有办件的号多于', 'visits without a case, more than', [
    null,
    'S13',
  ]),
  words('leftWords', '说明群众自行离开的词', 'words that say a visitor left', 'S16'),
  number('followUpWorkingDays', '核查不符后多久内处置', 'acted on after a breach within', [
    workingDays,
    'S19b',
  ]),
  number('lowRiskInspections', '低风险项目现场检查最多', 'inspections of a low-risk project, at most', [
    times,
    'S21',
  ]),
  number('rating.secondsAfterClose', '办结后评价快于', 'rated after closing faster than', [seconds, 'S24']),
  number('rating.samePhone', '同一电话评价不少于', 'ratings from one phone, at least', [times, 'S24', 2]),
  number('rating.burst', '集中评价不少于', 'ratings in a burst, at least', [times, 'S24', 2]),
  number('rating.burstMinutes', '集中评价指多久之内', 'a burst is within', [minutes, 'S24']),
  number('idleWorkingDays', '停滞多于', 'idle for more than', [workingDays, 'S25']),
  number('overtaking.sigmas', '插队多于同类的几个标准差', 'overtaking beyond so many standard deviations', [
    null,
    'S26',
    1,
    10,
  ]),
  number('overtaking.least', '插队件数不少于', 'cases overtaken, at least', [cases, 'S26']),
  number('overtaking.repeated', '同一人重复不少于', 'by one person repeatedly, at least', [times, 'S26']),
  number('twoWindowsMinutes', '一个账号在两个窗口相隔不足', 'one account at two windows within', [
    minutes,
    'S28',
  ]),
  { id: 'dutyFrom', zh: '值班开始', en: 'duty begins', unit: null, rules: ['S28'], kind: 'time' },
  { id: 'dutyTo', zh: '值班结束', en: 'duty ends', unit: null, rules: ['S28'], kind: 'time' },
  number('queue.waitMinutes', '等候多于', 'waiting for more than', [minutes, 'S31']),
  number('queue.leastTickets', '取号不少于才判断', 'judged from so many tickets on', [null, 'S31']),
  number('queue.calls', '同一号叫号不少于', 'one number called, at least', [times, 'S31', 2]),
  number('yellowsToRed', '同一件黄牌累计几张即为红牌', 'yellow cards on one case that make red', [
    null,
    'cards',
    2,
  ]),
  number('explanationWorkingDays', '收到督办卡后说明期限', 'to explain a card within', [
    workingDays,
    'cards',
  ]),
]

export type ThresholdValue = number | string | readonly string[]

/** What the county entered at one time: some thresholds, from a day on, and what sets them. */
export interface ThresholdEntry {
  readonly id: string
  readonly from: Temporal.PlainDate
  /** The document of the county that sets them. */
  readonly source: string
  readonly values: Readonly<Record<string, ThresholdValue>>
}

/** The value of a threshold in settings. */
export function thresholdIn(settings: RuleSettings, id: string): ThresholdValue {
  const [first = '', second] = id.split('.')
  const found = settings[first as keyof RuleSettings] as unknown
  return (second === undefined ? found : (found as Record<string, ThresholdValue>)[second]) as ThresholdValue
}

function withValue(settings: RuleSettings, id: string, value: ThresholdValue): RuleSettings {
  const [first = '', second] = id.split('.')
  const before = settings[first as keyof RuleSettings] as unknown as object
  return { ...settings, [first]: second === undefined ? value : { ...before, [second]: value } }
}

/** Settings from a day on, with the entry that set each threshold that is no longer the recommended one. */
export interface SettingsVersion {
  readonly settings: RuleSettings
  readonly setBy: Readonly<Record<string, string>>
}

/**
 * The settings by the day from which they hold: the recommended ones, and over them what the county entered.
 * @param entries in the order of entering: of one threshold and day the last counts
 */
export function settingsVersions(entries: readonly ThresholdEntry[]): readonly SettingsVersion[] {
  const first: SettingsVersion = { settings: defaultSettings, setBy: {} }
  const versions: SettingsVersion[] = [first]
  for (const [day, same] of Map.groupBy(inOrder(entries), ({ from }) => from.toString())) {
    let { settings, setBy } = versions.at(-1) ?? first
    for (const { id, values } of same) {
      for (const [name, value] of Object.entries(values)) {
        settings = withValue(settings, name, value)
        setBy = { ...setBy, [name]: id }
      }
    }
    const whole = thresholds.every(({ id }) => Object.hasOwn(setBy, id))
    const said = [...new Set(same.map(({ source }) => source))].join('; ')
    const source = { zh: said, en: said }
    versions.push({
      settings: { ...settings, from: day, mark: whole ? 'confirmed' : 'assumed', source },
      setBy,
    })
  }
  return versions
}

/** By day, and on one day in the order of entering. */
const inOrder = (entries: readonly ThresholdEntry[]) =>
  entries.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
