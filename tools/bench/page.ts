/** A page that the bench loads, at two addresses. */
export interface BenchPage {
  name: string;
  /** On an official host, where the extension runs. */
  url: string;
  /** The same page where it does not. */
  plainUrl: string;
  html: string;
}

export const page = (name: string, html: string): BenchPage => ({
  name,
  html,
  url: `http://www.bench.gov.cn/${name}.html`,
  plainUrl: `http://www.bench.example/${name}.html`,
});
