import type { Block, PaperSubject } from './paper.ts'
import { inLanguage, nameIn } from './words.ts'

interface HandedIn {
  readonly material: string
  readonly medium: string
}

const media: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  paper: ['纸质', 'paper'],
  upload: ['上传', 'uploaded'],
  'e-licence': ['电子证照库', 'e-licence library'],
  'shared-data': ['数据共享', 'shared data'],
  other: ['其他', 'other'],
}

/** A material by its name; by its id where the process knows it no more. */
export function materialName({ process, language }: PaperSubject, id: string): string {
  const found = process.materials.find((material) => material.id === id)
  return found ? nameIn(language, found) : id
}

/** What was handed in with the event of a paper. */
export function materialsTable(subject: PaperSubject): Block {
  const say = inLanguage(subject.language)
  const { materials = [] } = subject.event.payload as { materials?: readonly HandedIn[] }
  if (materials.length === 0)
    return { kind: 'text', text: say('收到的材料：无。', 'Materials received: none.') }
  return {
    kind: 'table',
    title: say('收到的材料', 'Materials received'),
    head: [say('序号', 'No.'), say('材料', 'Material'), say('来源', 'How it came')],
    rows: materials.map(({ material, medium }, index) => {
      const [zh, en] = media[medium] ?? [medium, medium]
      return [String(index + 1), materialName(subject, material), say(zh, en)]
    }),
  }
}
