/** Who works at the demo school. All invented; every account has the same password, for trying out only. */
import type { Role } from '../../../src/domain/tables';

export const PASSWORD = 'zhiwei-demo-2026';
export const ACCOUNT_DOMAIN = 'account.zhiwei.example';

export interface Staff {
  account: string;
  name: string;
  role: Role;
  /** Department by name, for handlers. */
  department?: string;
  /** Units kept, by name or by the beginning of it. */
  keeps?: string;
  /** Shown in the table of demo accounts, under this word. */
  shownAs?: string;
}

export const STAFF: readonly Staff[] = [
  { account: 'zhanglaoshi', name: '张春梅', role: 'keeper', keeps: '三年级2班', shownAs: '班主任' },
  { account: 'lilaoshi', name: '李文静', role: 'keeper', keeps: '三年级1班', shownAs: '班主任' },
  { account: 'chenlaoshi', name: '陈立群', role: 'keeper', keeps: '三年级3班' },
  { account: 'liulaoshi', name: '刘敏', role: 'keeper', keeps: '四年级1班' },
  { account: 'zhaolaoshi', name: '赵国强', role: 'keeper', keeps: '四年级2班' },
  { account: 'wulaoshi', name: '吴晓燕', role: 'keeper', keeps: '四年级3班' },
  { account: 'heayi', name: '何桂香', role: 'keeper', keeps: '女生楼', shownAs: '宿管' },
  { account: 'guoshifu', name: '郭建民', role: 'keeper', keeps: '男生楼' },
  { account: 'sunshifu', name: '孙德福', role: 'handler', department: '后勤处', shownAs: '部门办理人' },
  { account: 'zhangzhuren', name: '张志远', role: 'handler', department: '德育处', shownAs: '部门办理人' },
  { account: 'linzhuren', name: '林岚', role: 'handler', department: '教导处' },
  { account: 'zhouzhuren', name: '周海燕', role: 'desk', shownAs: '办公室' },
  { account: 'wangxiaozhang', name: '王守正', role: 'lead', shownAs: '校领导' },
  { account: 'xuxiaozhang', name: '徐慧', role: 'lead' },
  { account: 'admin', name: '马骏', role: 'admin', shownAs: '管理员' },
];

export interface DemoAccount {
  role: string;
  account: string;
  password: string;
  name: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = STAFF.flatMap((person) =>
  person.shownAs === undefined ? [] : [{ role: person.shownAs, account: person.account, password: PASSWORD, name: person.name }],
);
