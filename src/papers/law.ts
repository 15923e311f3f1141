import type { Block, PaperSubject } from './paper.ts'
import { citesPermitLaw, inLanguage } from './words.ts'

/** Articles of 行政许可法 that papers rest on; each is confirmed, and no other is printed. */
const articles = {
  acceptance: ['32', '第三十二条', 'Article 32'],
  correction: ['32', '第三十二条第一款第（四）项', 'Article 32(1)(4)'],
  extension: ['42', '第四十二条', 'Article 42'],
  delivery: ['44', '第四十四条', 'Article 44'],
  special: ['45', '第四十五条', 'Article 45'],
} as const

/** The article that a paper rests on, where the process is a permit or rests on that article itself; else nothing. */
export function restsOn({ language, process }: PaperSubject, article: keyof typeof articles): Block[] {
  const [number, zh, en] = articles[article]
  if (!process.permit && !citesPermitLaw(process, number)) return []
  const say = inLanguage(language)
  return [
    {
      kind: 'fields',
      rows: [
        [say('依据', 'Ground'), say(`《中华人民共和国行政许可法》${zh}`, `Administrative Permit Law, ${en}`)],
      ],
    },
  ]
}
