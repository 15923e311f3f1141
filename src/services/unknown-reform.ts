import { Problem } from '../problem.ts'

export const unknownReform = (id: string) =>
  new Problem('unknown-reform', {
    zh: `没有改革方案${id}：请在方案列表中查找`,
    en: `there is no proposal ${id}: look it up in the list of proposals`,
  })
