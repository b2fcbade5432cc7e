/** Whether a document of this media type is a web page: HTML or XHTML, not an image, a text, a PDF or bare XML. */
export function isReadableType(contentType: string): boolean {
  return /html/.test(contentType);
}
