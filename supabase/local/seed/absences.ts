/** Why pupils were absent: the exact reason, never a guess. */
export const ABSENCES = [
  { reason: '病假', detail: '发热，在家休息，家长早上来电请假。', reached: 'yes' },
  { reason: '外出就医', detail: '牙痛，上午去医院，下午返校。', reached: 'yes' },
  { reason: '事假', detail: '家中老人住院，随父母回老家，明天返校。', reached: 'yes' },
  { reason: '未请假', detail: '第一节课未到，已打电话三次未接通，请家访老师前往。', reached: 'trying' },
  { reason: '事假', detail: '参加区里的乒乓球比赛。', reached: 'yes' },
] as const;
