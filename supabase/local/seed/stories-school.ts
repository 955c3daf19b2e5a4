import type { Story } from './story';

/** Hazards, letters and visits, the order of teaching, suspected bullying, an incident. */
export const SCHOOL_STORIES: readonly Story[] = [
  {
    key: 'tile', by: 'zhanglaoshi', category: '校舍与设施', unit: '三年级2班', place: '三楼卫生间', ago: 16, parties: [],
    facts: '三楼卫生间门口一块地砖松动翘起，课间有两名同学被绊，未摔倒。已放置提示牌。',
    turns: [
      [0, 'zhouzhuren', 'accept', '先围挡，请后勤处修复。'],
      [0, 'zhouzhuren', 'route', '请于三个工作日内修复。', 'sunshifu'],
      [2, 'sunshifu', 'mediate', '已更换三块地砖并重新勾缝，养护一天。'],
      [3, 'sunshifu', 'fix', '三块地砖已更换，养护完成，撤除围挡。'],
      [3, 'sunshifu', 'resolve', '养护完成，撤除围挡，试走无松动。', undefined, { outcome: 'fixed' }],
      [4, 'zhouzhuren', 'verify', '现场试走，地砖平整无松动。'],
      [4, 'wangxiaozhang', 'close', '现场看过，同意销号。'],
    ],
  },
  {
    key: 'emergency-light', by: 'guoshifu', category: '消防与用电', unit: '男生楼203', place: '男生楼二楼走廊', ago: 4, parties: [],
    facts: '男生楼二楼走廊东侧应急灯断电测试时不亮。',
    turns: [
      [0, 'zhouzhuren', 'accept', '消防设施，请尽快处理。'],
      [1, 'zhouzhuren', 'route', '请检查整层应急灯。', 'sunshifu'],
    ],
  },
  {
    key: 'bar', by: 'chenlaoshi', category: '校舍与设施', unit: '三年级3班', place: '操场单杠区', ago: 1, parties: [], urgency: 'urgent',
    facts: '操场北侧低单杠一端螺栓松动，用手可晃动。已拉警戒带，体育课暂不使用。',
    turns: [[0, 'zhouzhuren', 'accept', '已通知体育组停用该区域。']],
  },
  {
    key: 'window', by: 'heayi', category: '宿舍安全', unit: '女生楼301', place: '女生楼301阳台窗', ago: 21, parties: [], urgency: 'pressing',
    facts: '301室阳台窗限位器脱落，窗户可全开。已用扎带临时固定，提醒同学不要开窗。',
    turns: [
      [0, 'zhouzhuren', 'accept', '请后勤处更换。'],
      [1, 'zhouzhuren', 'route', '请同时检查其他房间。', 'sunshifu'],
      [6, 'sunshifu', 'mediate', '该型号限位器缺货，已下单，预计下周到货；扎带每日检查。'],
    ],
  },
  {
    key: 'substitute', by: 'zhouzhuren', category: '代课教师诉求', place: '学校接待室', ago: 18, parties: ['卢秀兰'],
    facts: '来访人2006年至2011年在原青禾村小任代课教师，来校询问代课年限认定和补助发放，提交工资条和任课表复印件共九页，希望书面答复。',
    turns: [
      [2, 'zhouzhuren', 'accept', '材料齐全，已当面出具受理告知书。'],
      [3, 'zhouzhuren', 'route', '请教导处查核档案。', 'linzhuren'],
      [9, 'linzhuren', 'mediate', '已调出2006—2011年任课登记，其中四年有记录，另两年请来访人补充证明人。'],
    ],
  },
  {
    key: 'after-class-fee', by: 'zhouzhuren', category: '作息与课后服务', place: '电话', ago: 25, parties: ['四年级家长（来电）'],
    facts: '家长来电询问课后服务收费明细，认为请假的两次也应退费，希望得到书面说明。',
    turns: [
      [1, 'zhouzhuren', 'accept', '已电话告知受理。'],
      [1, 'zhouzhuren', 'route', '请核对收费与考勤。', 'linzhuren'],
      [6, 'linzhuren', 'resolve', '经核对，请假两次符合退费规定，退费已到账。', undefined, {
        outcome: 'supported', reasons: '考勤记录显示该生两次请假均提前一天报备，当日未安排课后服务。', basis: '本校课后服务收费与退费办法第六条：提前报备请假的，当次费用退还。',
      }],
      [7, 'zhouzhuren', 'tell', '书面说明已送达，并告知如有不同意见可自收到之日起30日内向区教育局申请复查。', undefined, { whom: 'petitioner', what: 'reply', how: 'written', who: '四年级家长' }],
      [8, 'wangxiaozhang', 'close', '答复完整，已告知复查途径，同意销号。'],
    ],
  },
  {
    key: 'pe-lesson', by: 'wulaoshi', category: '课程与作业', unit: '四年级3班', place: '四年级3班教室', ago: 10, parties: [],
    facts: '家长向班主任反映，四年级3班连续两周有一节体育课改上其他课，希望按课表上课。',
    turns: [
      [1, 'zhouzhuren', 'accept', '请教导处核实课表执行情况。'],
      [1, 'zhouzhuren', 'route', '', 'linzhuren'],
      [4, 'linzhuren', 'mediate', '已核实，因场地施工调课两次，未补课。已安排本周四、下周四下午补上，并在班级群说明。'],
    ],
  },
  {
    key: 'corridor', by: 'wulaoshi', category: '强要财物', unit: '四年级3班', place: '四楼走廊', ago: 6, parties: [15, 23, 31], urgency: 'urgent',
    facts: '{0}家长来电：近两周{1}、{2}五次要求{0}代做值日，昨天在走廊拦住去路并拿走跳绳。当天已请两人停止并归还跳绳，三方家长均已告知。',
    turns: [
      [0, 'wulaoshi', 'stop', '当天请两人停止并归还跳绳，{0}由班主任陪同离校。'],
      [0, 'wulaoshi', 'tell', '电话告知{0}家长学校已介入，说明后续安排。', undefined, { whom: 'side_a', what: 'measures', how: 'phone', who: '母亲' }],
      [0, 'xuxiaozhang', 'accept', '已启动调查，请德育处牵头，十日内提出认定意见。'],
      [0, 'xuxiaozhang', 'route', '请分别谈话并做好记录，安排{0}课间由值周老师看护。', 'zhangzhuren'],
      [1, 'zhangzhuren', 'take', ''],
      [2, 'zhangzhuren', 'inquire', '已与三人及值周老师分别谈话，查看走廊录像两段。{0}已正常上课，课间有老师看护。', undefined, { present: ['张志远', '吴晓燕'] }],
    ],
  },
  {
    key: 'lunch', by: 'liulaoshi', category: '学生受伤或突发疾病', unit: '四年级1班', place: '四年级1班教室', ago: 24, parties: [8, 24, 35], urgency: 'urgent',
    facts: '午餐后四十分钟内，{0}、{1}、{2}先后诉腹痛，其中一人呕吐一次。已送校医室观察，食堂留样封存，家长已到校。',
    turns: [
      [0, 'zhouzhuren', 'report', '说明三名学生腹痛、已就医、留样已封存。', undefined, { to: 'education', who: '区教育局值班室', how: 'phone', stage: 'first' }],
      [0, 'zhouzhuren', 'accept', '已电话报告校长，通知后勤处封存留样。'],
      [0, 'zhouzhuren', 'route', '请配合市场监管部门取样。', 'sunshifu'],
      [1, 'sunshifu', 'mediate', '三人经医院检查为受凉引起，当晚已返家，第二天返校；留样检验未见异常。'],
      [2, 'sunshifu', 'resolve', '检验报告已取回并告知三位家长，家长无异议。'],
      [3, 'wangxiaozhang', 'close', '处置及时，情况清楚，同意销号。'],
    ],
  },
];
