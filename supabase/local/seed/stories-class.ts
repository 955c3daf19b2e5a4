import type { Story } from './story';

/** What class teachers found and registered. */
export const CLASS_STORIES: readonly Story[] = [
  {
    key: 'cup', by: 'zhanglaoshi', category: '同学争执', unit: '三年级2班', place: '二楼饮水处', ago: 19, parties: [3, 8],
    facts: '第三节课间排队接水时，{0}与{1}因先后顺序互相推了几下，{1}的水杯落地摔裂。两人均未受伤。',
    spot: '当场分开并请两人各说经过。{0}向{1}道歉，约定周五前带一个新水杯；已分别电话告知双方家长。',
  },
  {
    key: 'desk-line', by: 'zhanglaoshi', category: '同学争执', unit: '三年级2班', place: '三年级2班教室', ago: 12, parties: [14, 21],
    facts: '自习课上，{0}与{1}因课桌占用位置争执，{0}把{1}的文具盒推到地上，盒盖断开。',
    turns: [
      [0, 'zhanglaoshi', 'mediate', '课后请两人对照课桌中线重新摆放，{0}说明推文具盒是一时着急，愿意赔一个。双方握手。'],
      [2, 'zhanglaoshi', 'resolve', '文具盒已赔，两天来同桌相处正常，双方家长表示知晓并认可。'],
      [4, 'zhouzhuren', 'close', '经过、处理、告知家长三项齐全，同意销号。'],
    ],
  },
  {
    key: 'crayons', by: 'zhanglaoshi', category: '借拿财物', unit: '三年级2班', place: '美术教室', ago: 26, parties: [5, 30],
    facts: '美术课上{0}借用{1}的彩笔，归还时有四支笔尖损坏，{1}希望赔偿。',
    turns: [
      [0, 'zhanglaoshi', 'mediate', '请两人清点彩笔，{0}认可损坏四支，答应下周带来同款。'],
      [3, 'zhanglaoshi', 'resolve', '{0}带来四支彩笔交给{1}，双方无异议。'],
      [5, 'zhouzhuren', 'close', '已核对，同意销号。'],
      [9, 'zhouzhuren', 'reopen', '{1}家长来电：补的四支与原来不是同一种，孩子仍有意见，请再次调处。'],
    ],
  },
  {
    key: 'left-out', by: 'zhanglaoshi', category: '孤立排挤', unit: '三年级2班', place: '操场', ago: 2, parties: [11, 17, 25],
    facts: '体育课自由活动时，{0}三次提出加入跳绳小组，{1}、{2}均未同意，{0}课后哭泣并告诉老师。',
  },
  {
    key: 'library-book', by: 'lilaoshi', category: '借拿财物', unit: '三年级1班', place: '三年级1班教室', ago: 4, parties: [2, 19],
    facts: '{0}借{1}的课外书两周未还，{1}多次索要，今天课间两人为此争吵，有同学围观。',
    turns: [
      [1, 'lilaoshi', 'mediate', '{0}说书放在外婆家，约定周末取回。请两人以后借还书在班级借书本上写一笔。'],
    ],
  },
  {
    key: 'nickname', by: 'lilaoshi', category: '起绰号取笑', unit: '三年级1班', place: '教室走廊', ago: 1, parties: [7, 12, 33],
    facts: '{0}反映{1}、{2}近一周课间用同一个绰号称呼自己，昨晚在班级群里又出现一次，已保存截图。',
  },
  {
    key: 'ball-court', by: 'lilaoshi', category: '同学争执', unit: '三年级1班', place: '篮球场', ago: 15, parties: [4, '三年级3班/9'],
    facts: '午休时{0}与{1}因场地使用先后发生拉扯，{0}手背擦伤，校医已消毒处理。',
    turns: [
      [0, 'lilaoshi', 'mediate', '与三年级3班陈老师一起听取双方说明，确认是同时到场。约定按单双日轮流使用。'],
      [3, 'lilaoshi', 'resolve', '轮流办法执行三天无争执，双方家长均已电话告知。'],
    ],
  },
  {
    key: 'football', by: 'chenlaoshi', category: '同学争执', unit: '三年级3班', place: '足球场', ago: 22, parties: [1, 27],
    facts: '体育课踢球时{0}与{1}相撞，两人互相指责，被体育老师劝开，均无外伤。',
    spot: '请两人一起看当时站位，确认是同时抢球。互相致歉后继续上课，放学时告知家长。',
  },
  {
    key: 'class-duty', by: 'chenlaoshi', category: '座位与值日', unit: '三年级3班', place: '三年级3班教室', ago: 5, parties: [6, 16],
    facts: '{0}认为{1}连续两次值日提前离开，剩余打扫由自己完成，两人在教室门口争吵。',
    turns: [[1, 'chenlaoshi', 'mediate', '重新公布值日分工，每项写明姓名；{1}补做本周三次擦黑板。']],
  },
  {
    key: 'group-work', by: 'liulaoshi', category: '孤立排挤', unit: '四年级1班', place: '科学实验室', ago: 6, parties: [10],
    facts: '科学课分组，{0}连续三次没有被任何小组选入，由老师临时安排。{0}希望换一种分组办法。',
    turns: [
      [0, 'zhouzhuren', 'accept', '请班主任与科学老师一起处理。'],
      [1, 'zhouzhuren', 'route', '请德育处协助。', 'zhangzhuren'],
      [3, 'zhangzhuren', 'mediate', '与科学老师商定改为抽签分组，每两周一换；与{0}谈话，{0}表示愿意。'],
    ],
  },
  {
    key: 'watch', by: 'liulaoshi', category: '借拿财物', unit: '四年级1班', place: '四年级1班教室', ago: 27, parties: [0, 22],
    facts: '{0}的电话手表课间不见，{1}当时坐在旁边，{0}认为与{1}有关，两人争执。',
    turns: [
      [0, 'liulaoshi', 'mediate', '与两人一起查找，手表在{0}的雨衣口袋里找到。{0}向{1}道歉。'],
      [1, 'liulaoshi', 'resolve', '已向双方家长说明，{1}及家长表示谅解。'],
      [2, 'zhouzhuren', 'close', '同意销号。'],
    ],
  },
  {
    key: 'way-home', by: 'zhaolaoshi', category: '家长之间', unit: '四年级2班', place: '校门外公交站', ago: 24, parties: [13, 18], urgency: 'pressing',
    facts: '放学等车时{0}与{1}因让座争吵，{1}的书包被扯断一根带子。两家家长在站台发生争执，对赔偿有不同意见。',
    turns: [
      [0, 'zhouzhuren', 'accept', '涉及双方家长，请德育处办理。'],
      [1, 'zhouzhuren', 'route', '请约双方家长到校面谈。', 'zhangzhuren'],
      [4, 'zhangzhuren', 'mediate', '第一次面谈：双方家长到校，对经过无异议，对赔偿金额未谈拢，约下周再谈。'],
    ],
  },
  {
    key: 'seat', by: 'wulaoshi', category: '座位与值日', unit: '四年级3班', place: '四年级3班教室', ago: 17, parties: [20, 29],
    facts: '{0}与{1}同桌两周内三次因讲话声音大小争执，{0}家长希望调整座位。',
    turns: [
      [0, 'wulaoshi', 'mediate', '分别谈话后，两人同意按月轮换座位的办法提前一周轮换。'],
      [3, 'wulaoshi', 'resolve', '已轮换，两人均表示满意，家长已知晓。'],
      [5, 'xuxiaozhang', 'close', '同意销号。'],
    ],
  },
];
