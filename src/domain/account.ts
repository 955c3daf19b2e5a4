/** Who is signed in on this phone. `id` is the server's user id; `name` may be unknown until the first pull. */
export interface Account {
  id: string;
  /** What was typed as 账号. */
  account: string;
}
