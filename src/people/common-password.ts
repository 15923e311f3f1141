import type { PasswordOwner } from './password-rules.ts'

/** Of zxcvbn's grades 0 to 4 the best: more than 10¹⁰ guesses. The one below takes "Abcdefgh1234!". */
const LEAST_SCORE = 4

/** Words that whoever guesses at this hall tries first. */
const LOCAL_WORDS = [
  'ningyang',
  'ningyangxian',
  'taian',
  'shandong',
  'banjie',
  'zhengwu',
  'xingzheng',
  '1545',
]

let estimator: Promise<{ check(password: string, own: string[]): { score: number } }> | undefined

/** Its word lists take some megabytes, so they are read when the first password is changed. */
const load = async () => {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary: { ...dictionary, local: LOCAL_WORDS }, graphs: adjacencyGraphs })
}

/** Whether a password would be guessed soon: a common one, a pattern of keys, a date, or one of these a little changed. */
export async function isCommonPassword(password: string, owner: PasswordOwner): Promise<boolean> {
  estimator ??= load()
  const { score } = (await estimator).check(password, [owner.id, owner.name, owner.staffNumber])
  return score < LEAST_SCORE
}
