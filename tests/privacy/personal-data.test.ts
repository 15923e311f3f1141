import { describe, expect, test } from 'vitest'
import { maskId, maskPhone } from '../../src/privacy/mask.ts'
import { findPersonalData, maskAddress, maskText } from '../../src/privacy/personal-data.ts'

const id = '370921190002280013'
const phone = '13900000000'

describe('a number of a person is found in a text', () => {
  test.each([
    ['alone', id, 'resident id'],
    ['in a sentence', `法定代表人身份证${id}，已核`, 'resident id'],
    ['with a small x', '11010119000101009x', 'resident id'],
    ['in full-width digits', '３７０９２１１９０００２２８００１３', 'resident id'],
    ['with something in it that can’t be seen', `370921\u200b190002280013`, 'resident id'],
    ['a mobile number', `联系电话：${phone}`, 'phone number'],
    ['with its country code', `+86 ${phone}`, 'phone number'],
    ['with spaces', '139 0000 0000', 'phone number'],
    ['with hyphens', '139-0000-0000', 'phone number'],
  ])('%s', (_, text, found) => expect(findPersonalData(text)).toBe(found))
})

describe('what only looks like one passes', () => {
  test.each([
    ['eighteen digits that fail the check digit', '370921190002280014'],
    ['eighteen digits without a birth date', '202100000000012345'],
    ['a company’s code', '91370921MA0000001N'],
    ['a company’s code of digits only', '913709211900022800'],
    ['a longer number', `${id}1`],
    ['part of a word', `A${phone}`],
    ['a UUID', '018f6f6e-5b1c-7cc3-9d3a-013912345678'],
    ['a number of a document', '宁审服字〔2021〕13900000 号'],
    ['a case’s number', 'NY20210823-00001'],
    ['a landline number of an office', '0538-5621234'],
  ])('%s', (_, text) => expect(findPersonalData(text)).toBeUndefined())
})

test('masks leave the first 6 and last 4 of an id, the first 3 and last 4 of a phone, and nothing of what is short', () => {
  expect(maskId(id)).toBe('370921********0013')
  expect(maskPhone(phone)).toBe('139****0000')
  expect(maskPhone('053856212')).toBe('053**6212')
  expect([maskId('12345'), maskPhone('12345')]).toEqual(['*****', '*****'])
})

test('a text is masked wherever a number stands in it, even one with a mistyped digit', () => {
  expect(maskText(`found "370921190002280014" and ${phone}`)).toBe(
    'found "370921********0014" and 139****0000',
  )
  expect(maskAddress(`/cases?applicant=%E5%BC%A0${phone}`)).toBe('/cases?applicant=张139****0000')
  expect(maskAddress(`/%E0%A4%A?id=${id}`)).toBe('/%E0%A4%A?id=370921********0013')
})
