import type { Story } from './story';

/** What dormitory keepers found and registered. */
export const DORM_STORIES: readonly Story[] = [
  {
    key: 'lights-out', by: 'heayi', category: '宿舍作息', unit: '女生楼301', place: '女生楼301', ago: 20, parties: [1, 4],
    facts: '熄灯后{0}与{1}因说话声音大小争吵，同室同学被吵醒。',
    spot: '到室提醒安静，第二天早上请两人各说想法，约定熄灯后不再交谈；已告知两位班主任。',
  },
  {
    key: 'shampoo', by: 'heayi', category: '宿舍床位与用品', unit: '女生楼302', place: '女生楼302洗漱间', ago: 11, parties: [0, 6],
    facts: '{0}未问过{1}使用了她的洗发水，{1}发现后两人争吵。',
    spot: '{0}道歉并答应周末带一瓶小的还给{1}，全室商定用别人的东西先问一声。',
  },
  {
    key: 'bunk', by: 'heayi', category: '宿舍床位与用品', unit: '女生楼303', place: '女生楼303', ago: 5, parties: [2, 5],
    facts: '{0}希望与{1}调换上下铺，{1}不同意，两人两天没有说话。',
    turns: [[1, 'heayi', 'mediate', '分别听了两人的想法：{0}怕高，{1}喜欢靠窗。建议由{0}换到靠门的下铺，请两人想一晚。']],
  },
  {
    key: 'phone-call', by: 'heayi', category: '宿舍作息', unit: '女生楼304', place: '女生楼304', ago: 1, parties: [3, 7],
    facts: '晚间打亲情电话时间，{0}认为{1}通话超时，两人在电话旁争执，其他同学已排队等候。',
  },
  {
    key: 'pillow', by: 'guoshifu', category: '同学争执', unit: '男生楼201', place: '男生楼201', ago: 13, parties: [0, 3], urgency: 'pressing',
    facts: '熄灯前{0}与{1}互扔枕头，{1}额头碰到床架，有一处轻微擦伤，校医处理后无其他不适。',
    turns: [
      [0, 'guoshifu', 'mediate', '两人当面说清经过，{0}向{1}道歉。当晚已电话告知双方家长。'],
      [2, 'guoshifu', 'resolve', '校医复看无碍，双方家长无异议；床架棱角已请后勤加软包。'],
    ],
  },
  {
    key: 'snacks', by: 'guoshifu', category: '借拿财物', unit: '男生楼203', place: '男生楼203', ago: 3, parties: [2],
    facts: '{0}反映放在柜子里的零食少了两包，柜门没有锁。室内其他同学均表示没有拿。',
    turns: [[1, 'zhouzhuren', 'accept', '请宿管先协助查找，并提醒各室使用柜锁。']],
  },
];
