/** A mobile number, or one with its area code; as a pattern of JSON schema. */
export const PHONE_PATTERN = '^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})$'
