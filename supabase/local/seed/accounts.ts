/** The sign-in side of the staff: rows as Auth itself would write them. */
import type { Transaction } from '@electric-sql/pglite';
import { idOf } from './ids';
import { insert } from './insert';
import { ACCOUNT_DOMAIN, PASSWORD, STAFF } from './staff';

export const personId = (account: string): string => idOf(`person ${account}`);

export async function createAccounts(tx: Transaction): Promise<void> {
  const hash = (await tx.query<{ hash: string }>(`select extensions.crypt($1, extensions.gen_salt('bf')) as hash`, [PASSWORD])).rows[0]?.hash;
  const now = new Date().toISOString();
  const stamps = { created_at: now, updated_at: now };
  await insert(tx, 'auth.users', STAFF.map(({ account }) => ({
    id: personId(account), aud: 'authenticated', role: 'authenticated', email: `${account}@${ACCOUNT_DOMAIN}`, encrypted_password: hash,
    email_confirmed_at: now, raw_app_meta_data: { provider: 'email', providers: ['email'] }, raw_user_meta_data: {}, is_sso_user: false, is_anonymous: false, ...stamps,
  })));
  await insert(tx, 'auth.identities', STAFF.map(({ account }) => ({
    id: idOf(`identity ${account}`), user_id: personId(account), provider: 'email', provider_id: personId(account),
    identity_data: { sub: personId(account), email: `${account}@${ACCOUNT_DOMAIN}`, email_verified: true }, ...stamps,
  })));
}
