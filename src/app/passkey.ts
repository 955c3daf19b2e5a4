/** The phone's own unlocking (fingerprint, face) as a key: WebAuthn with the PRF extension. The server has no part in it. */
const PURPOSE = 'zhiwei';

async function possible(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false;
  const knows = await PublicKeyCredential.getClientCapabilities?.();
  if (knows && 'extension:prf' in knows && knows['extension:prf'] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}
export const passkeyPossible = (): Promise<boolean> => possible().catch(() => false);

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const outputOf = (credential: Credential | null): BufferSource | null =>
  credential instanceof PublicKeyCredential ? (credential.getClientExtensionResults().prf?.results?.first ?? null) : null;

/** What the phone answers for `salt` once it has seen the person; null: waved away, or it cannot. */
export async function askPasskey(credential: BufferSource, salt: BufferSource): Promise<BufferSource | null> {
  try {
    return outputOf(await navigator.credentials.get({ publicKey: { challenge: random(32), allowCredentials: [{ type: 'public-key', id: credential }], userVerification: 'required', extensions: { prf: { eval: { first: salt } } } } }));
  } catch {
    return null; // The person said no, or took too long.
  }
}

export async function newPasskey(name: string): Promise<{ credential: Uint8Array<ArrayBuffer>; salt: Uint8Array<ArrayBuffer>; output: BufferSource } | null> {
  const salt = random(32);
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: PURPOSE }, user: { id: random(16), name, displayName: name }, challenge: random(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
        authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'required', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) return null;
    const credential = new Uint8Array(made.rawId);
    // Many phones answer only when asked the second time.
    const output = outputOf(made) ?? (await askPasskey(credential, salt));
    return output && { credential, salt, output };
  } catch {
    return null;
  }
}
