import type { Same } from './same.ts'

export const zh = {
  title: '事项流程',
  help: '全县各事项怎么办、谁来办、多久办结，以及每个数字的出处。',
  sections: '方案各部分',
  search: '按名称、条款或部门查找',
  count: '共 {count} 项',
  none: '没有符合“{text}”的事项',
  noneHelp: '换一个词试试，或清空查找内容看全部事项。',
  clear: '清空',
  former: '改革前事项',
  formerShown: '也列出改革前的事项',
  version: '第 {version} 版',
}

export const en: Same<typeof zh> = {
  title: 'Processes',
  help: 'How each matter of the county is handled, by whom and how fast, and where each figure is from.',
  sections: 'Sections of the plan',
  search: 'Find by name, clause or department',
  count: '{count} processes',
  none: 'No process fits “{text}”',
  noneHelp: 'Try another word, or clear the search to see all.',
  clear: 'Clear',
  former: 'before the reform',
  formerShown: 'List items from before the reform too',
  version: 'version {version}',
}
