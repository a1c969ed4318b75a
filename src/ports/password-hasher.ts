/** Keeps passwords so that whoever reads them here has to guess each one slowly (ASVS 5.0 V11.4.2). */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `hash` null: nobody of that name, or without password. It takes as long as any other and is false. */
  isRight(hash: string | null, password: string): Promise<boolean>;
  /** It was made with less than is asked today: hash the password again when it is next known. */
  isWeak(hash: string): boolean;
}
