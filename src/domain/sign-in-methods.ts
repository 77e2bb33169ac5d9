/** Methods of the ID token's `amr` (RFC 8176 and Okta's own) as people call them in English. */
export const SIGN_IN_METHODS = {
  pwd: 'password',
  otp: 'one-time code',
  sms: 'text message',
  tel: 'phone call',
  kba: 'security question',
  swk: 'key on this device',
  hwk: 'hardware key',
  fpt: 'fingerprint',
  pin: 'PIN',
  sc: 'smart card',
  wia: 'Windows sign-in',
  okta_verify: 'Okta Verify',
  duo: 'Duo',
  email: 'email',
} as const;
