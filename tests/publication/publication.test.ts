import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { publicationOf } from '../../src/publication/publication.ts'

function partsOf(slug: string) {
  const process = catalogue.find((one) => one.slug === slug)
  if (!process) throw new Error(slug)
  const { parts } = publicationOf({ process, effective: null, former: [] })
  return Object.fromEntries(parts.map(({ id, blocks }) => [id, blocks]))
}

test('where no list is given the county has still to determine it, and it is said who must draw it up', () => {
  const { materials } = partsOf('low-risk-post-completion')
  expect(materials).toEqual([
    {
      kind: 'text',
      text: expect.stringMatching(
        /^方案和法律未列出本事项的申请材料，清单待县确定：由县.+列明，县里确定后公布。$/,
      ),
    },
  ])
})

test('that no paper is taken says nothing of a list', () => {
  const said = JSON.stringify(partsOf('enterprise-setup-1545').materials)
  expect(said).toContain('不收取纸质材料（宁政发〔2021〕8号 一-1, 一-2）')
  expect(said).toContain('清单待县确定')
  expect(said).not.toContain('清单以外')
})

test('what is not on a list that there is may not be asked for', () => {
  expect(JSON.stringify(partsOf('construction-permit-merged').materials)).toContain(
    '清单以外的材料不得要求提供',
  )
})

test('the form asks no applicant what only the authority can say', () => {
  const { form = [] } = partsOf('low-risk-post-completion')
  const titled = (title: string) => form.find((block) => 'title' in block && block.title === title)
  expect(JSON.stringify(titled('申请情形') ?? null)).not.toContain('作为许可统一')
  expect(titled('由窗口填写（申请人不填）')).toMatchObject({
    rows: [['作为许可统一、联合或集中办理', '□是　□否', '推定：哪些部分属于许可，由县列明']],
  })
})
