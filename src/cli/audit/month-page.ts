import { plan } from '../../../machines/plan/plan.ts'
import type { Score } from '../../audit/month/score.ts'
import { auditRules } from '../../audit/rules/rules.ts'
import type { PlayedMonth } from '../../services/play-month.ts'
import { columns } from '../print/columns.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const falseOf = ({ falseOnTwins, falseElsewhere }: Score) => [...falseOnTwins, ...falseElsewhere]

/** Precision and recall of each rule. */
function scoreTable(scores: readonly Score[]): string[] {
  const rows = scores.map((one) => [
    one.rule,
    auditRules.find(({ id }) => id === one.rule)?.zh ?? '',
    ...[one.planted, one.found, one.right, falseOf(one).length].map(String),
    one.recall.toFixed(2),
    one.precision.toFixed(2),
  ])
  const head = [
    '规则 rule',
    '',
    '植入 patterns planted',
    '查出 patterns found',
    '发现 findings right',
    '误报 findings false',
    'recall',
    'precision',
  ]
  return columns([head, ...rows], [2, 3, 4, 5, 6, 7])
}

const sum = (scores: readonly Score[], of: (one: Score) => number) =>
  scores.reduce((total, one) => total + of(one), 0)

/** By the name that people know it by. */
function chargedOf({ charged }: PlayedMonth['cards'][number]): string {
  if ('nobody' in charged) return '无人 nobody'
  if ('owedBy' in charged) return `${charged.owedBy.zh} ${charged.owedBy.en}`
  const { zh, en } = plan.departments.find(({ id }) => id === charged.department) ?? {
    zh: charged.department,
    en: '',
  }
  return `${zh} ${en}`
}

/** What an invented month came to, and how well the rules did on it. */
export function monthPage(seed: number, played: PlayedMonth): string[] {
  const { loaded, run, cards, findings, scores, closed, medianWorkingSeconds, livedIn, judgedIn } = played
  const twins = loaded.labels.filter(({ planted }) => !planted).length
  const charged = [...Map.groupBy(cards, chargedOf)]
    .map(([name, own]) => ['  ', name, String(own.length)])
    .sort((a, b) => Number(b[2]) - Number(a[2]))
  const missed = scores.flatMap((one) => one.missed.map((variant) => `${one.rule} ${variant}`))
  const wrong = scores.flatMap(falseOf)
  const levels = ['red', 'yellow', 'blue'].map(
    (level) => `${level} ${cards.filter((card) => card.level === level).length}`,
  )
  return [
    `一个月的办件 A month of cases: 2026-09, seed ${seed}`,
    `  收件 received ${loaded.cases}, 办结 closed ${closed}, 事件 events ${loaded.events}, 取号 tickets ${loaded.visits}`,
    `  办理用时中位数 median handling time: ${((medianWorkingSeconds ?? 0) / 3600).toFixed(1)} 小时（工作时间）working hours`,
    `  生成并入库 lived and stored in ${livedIn.toFixed(1)} s`,
    '',
    `监察 The rules looked at ${run.cases} cases in ${judgedIn.toFixed(1)} s: ${run.findings} findings, ${run.cards} cards`,
    `  督办卡 cards: ${levels.join(', ')}; 责任方 charged to:`,
    ...columns(charged.slice(0, 8), [2]),
    '',
    `植入 planted: ${twins} patterns, and ${twins} innocent twins; 期末临近到期 limits about to end at the month's end count as planted for S1`,
    ...scoreTable(scores),
    '',
    `漏报 missed: ${missed.join('; ') || '无 none'}`,
    `误报 false: ${wrong.join('; ') || '无 none'}`,
    `recall ${percent(
      sum(scores, ({ found }) => found) /
        Math.max(
          1,
          sum(scores, ({ planted }) => planted),
        ),
    )}, precision ${percent(1 - wrong.length / Math.max(1, findings.length))}`,
  ]
}
