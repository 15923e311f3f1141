import type { Same } from './same.ts'

export const zh = {
  empty: '现在没有轮到您的办件',
  emptyHelp: '新的办件到了会自动出现在这里。您也可以先看看各事项的流程。',
  seeProcesses: '查看事项流程',
}

export const en: Same<typeof zh> = {
  empty: 'No case waits for you now',
  emptyHelp: 'A new one will appear here by itself. Meanwhile you can read how each process runs.',
  seeProcesses: 'See the processes',
}
