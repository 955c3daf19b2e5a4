/** What the browser may do with the app. The same policy belongs on any other host of `dist/`; README says so. */
export function securityHeaders(supabaseUrl: string): Record<string, string> {
  const elsewhere = supabaseUrl === '' ? '' : ` ${new URL(supabaseUrl).origin}`;
  return {
    'Content-Security-Policy': [
      `default-src 'self'`,
      `connect-src 'self'${elsewhere}`,
      `img-src 'self' blob: data:`,
      `media-src 'self' blob:`,
      `style-src 'self' 'unsafe-inline'`,
      `script-src 'self'`,
      `object-src 'none'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
