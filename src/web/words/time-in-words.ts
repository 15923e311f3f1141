import type { Language } from './language.ts'

interface Timed {
  readonly measure: 'days' | 'seconds'
  readonly unit: string
}

function hoursInWords(seconds: number, zh: boolean): string {
  const all = Math.floor(seconds / 60)
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return [
    hours > 0 && `${hours} ${zh ? '小时' : 'h'}`,
    (minutes > 0 || hours === 0) && `${minutes} ${zh ? '分钟' : 'min'}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Time in a limit's own measure. Nothing is converted: working hours stay hours, days stay days. */
export function timeInWords(figure: number, { measure, unit }: Timed, language: Language): string {
  const zh = language === 'zh'
  if (measure === 'days') {
    const working = unit === 'working-days'
    if (zh) return `${figure === 0 ? '不到 1' : figure} ${working ? '个工作日' : '天'}`
    if (figure === 0) return `less than a ${working ? 'working ' : ''}day`
    return `${figure} ${working ? 'working ' : ''}${figure === 1 ? 'day' : 'days'}`
  }
  const time = hoursInWords(figure, zh)
  if (unit !== 'working-hours') return time
  return zh ? `${time}（工作时间）` : `${time} of working time`
}
