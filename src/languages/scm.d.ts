declare module '*.scm' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: how a bundler hands over a text file.
  export default text;
}
