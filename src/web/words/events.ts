import type { Same } from './same.ts'

/** What an act means, shown above its form. By the event's verb. */
export const zh = {
  'request-correction': '补正告知只能一次：请把全部问题一次列全。发出后计时停止，补正齐全之日重新起算。',
  suspend: '特别程序所需时间不计入办理期限（行政许可法第四十五条），须书面告知申请人所需时间。',
  extend: '每个时限只能在到期前延长一次，由法律规定的负责人批准，并告知申请人理由。',
  escalate: '窗口无权否决：把问题上报部门负责人，由负责人答复或决定。',
  decline: '不予受理须写明理由和救济途径，由部门负责人作出。',
  refuse: '不予许可须写明理由和依据，并告知申请人复议、诉讼的途径和期限。',
  issue: '同一办件的证照同时发放：请把编号一次填全。',
  'hand-over': '移交后由对方确认接收；接收前材料仍由您负责。',
  'take-over': '核对移交清单后确认接收。',
  return: '补正期限届满仍未补正的，方可退件。',
  withdraw: '只依申请人本人的申请撤回。',
  separate: '依申请人的申请，把本事项转出单独办理。',
  reconsider: '退回原审查人员重新审查，原意见保留在记录中。',
}

export const en: Same<typeof zh> = {
  'request-correction':
    'Corrections are asked for once only: list everything at once. The clock stops now and starts anew when all has come in.',
  suspend:
    'The time of a special procedure does not count (行政许可法 45). The applicant is told in writing how long it takes.',
  extend:
    'Each limit is extended once, before it ends, by whom the law names, and the applicant is told why.',
  escalate: 'A window can not refuse: bring it before the head, who answers or decides.',
  decline: 'Declining takes reasons and remedies, and is the head’s to do.',
  refuse: 'A refusal gives its reasons and their basis, and where and by when to seek review or sue.',
  issue: 'What one case issues is issued together: give all numbers at once.',
  'hand-over': 'The other side confirms that it has taken over; until then the papers are yours.',
  'take-over': 'Compare with the list, then confirm.',
  return: 'Only when the time given for corrections is over.',
  withdraw: 'Only on the applicant’s own request.',
  separate: 'On the applicant’s request this item is taken out and handled singly.',
  reconsider: 'It goes back for another examination; what was said stays on record.',
}

export const eventWords = { zh, en }
