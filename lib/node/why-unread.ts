/** Why the system does not let a file be read or written, in words. */
export function whyUnread(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return message;
}

/** The same of a file that is made: what is missing is then its folder. */
export function whyUnwritten(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such folder: make it first';
  if (code === 'EISDIR') return 'it is a folder: name a file in it';
  if (code === 'ELOOP') return 'its links lead in a circle';
  if (code === 'EROFS') return 'nothing can be written there';
  return whyUnread(error);
}
