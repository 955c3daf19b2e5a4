/** What the app uses of Supabase's services, and so all that is offered here. */
export const isApi = (path: string): boolean => /^\/(rest|auth|storage)\/v1(\/|$)/.test(path);

const isUpload = (method: string, path: string): boolean => method === 'POST' && /^\/storage\/v1\/object\/attachment\/./.test(path);
const isSigned = (method: string, path: string): boolean => /^(GET|POST)$/.test(method) && /^\/storage\/v1\/object\/sign\/attachment\/./.test(path);

/** The rest of Auth (mail codes, recovery, invitations) would need a mail server; the rest of Storage has no use in the app. */
export function isOffered(method: string, path: string): boolean {
  if (path.startsWith('/auth/')) return /^\/auth\/v1\/(token|user|logout|settings|health)$/.test(path);
  if (path.startsWith('/storage/')) return isUpload(method, path) || isSigned(method, path);
  return true;
}

/** Above a full batch (256 kB) or a file (10 MiB), so that what is too large hears so from the service itself; far above is a mistake or an attack. */
export const mostBytes = (method: string, path: string): number => (isUpload(method, path) ? 11 : 1) * 1024 * 1024;
