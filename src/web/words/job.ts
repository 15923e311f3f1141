/** Long work, wherever it is asked for. */
export const zh = {
  waits: '正在排队…',
  progress: '进度',
  failed: '没有完成：{why}',
  cancelled: '已取消。',
  cancel: '取消',
}

export const en: typeof zh = {
  waits: 'Waiting for its turn…',
  progress: 'Progress',
  failed: 'It was not finished: {why}',
  cancelled: 'Cancelled.',
  cancel: 'Cancel',
}
