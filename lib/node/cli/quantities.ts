export async function runQuantities(_f: string): Promise<void> {}
