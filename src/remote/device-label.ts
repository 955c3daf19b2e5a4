/** `Android · Chrome`: enough for an admin to tell a person's phones apart, and no more. At most 60 characters. Whoever builds on another names it too, so the most particular comes first. */
const SYSTEMS = ['HarmonyOS', 'OpenHarmony', 'Android', 'iPhone', 'iPad', 'Windows', 'Macintosh', 'CrOS', 'Linux'];
const BROWSERS = ['MicroMessenger', 'HuaweiBrowser', 'MiuiBrowser', 'HeyTapBrowser', 'VivoBrowser', 'UCBrowser', 'QQBrowser', 'Quark', 'Edg', 'Firefox', 'FxiOS', 'CriOS', 'Chrome', 'Safari'];
const PLAIN: Record<string, string> = { Macintosh: 'Mac', CrOS: 'ChromeOS', MicroMessenger: 'WeChat', Edg: 'Edge', FxiOS: 'Firefox', CriOS: 'Chrome' };

export const deviceLabel = (userAgent: string): string =>
  [SYSTEMS, BROWSERS].flatMap((names) => names.find((name) => userAgent.includes(name)) ?? []).map((name) => PLAIN[name] ?? name).join(' · ');
