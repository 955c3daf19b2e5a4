/** Another Supabase than the embedded one, from the environment. */
export interface Elsewhere {
  supabaseUrl: string;
  publishableKey: string;
  accountDomain: string | undefined;
}

export class BadSetting extends Error {}

export function configuredElsewhere(env: NodeJS.ProcessEnv): Elsewhere | null {
  const url = env['ZHIWEI_SUPABASE_URL']?.trim() ?? '';
  const key = env['ZHIWEI_PUBLISHABLE_KEY']?.trim() ?? '';
  if (url === '' && key === '') return null;
  if (key === '') throw new BadSetting('ZHIWEI_PUBLISHABLE_KEY 还没有填写');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new BadSetting(`ZHIWEI_SUPABASE_URL 不是一个网址：${url}`);
  return { supabaseUrl: url.replace(/\/+$/, ''), publishableKey: key, accountDomain: env['ZHIWEI_ACCOUNT_DOMAIN']?.trim() };
}
