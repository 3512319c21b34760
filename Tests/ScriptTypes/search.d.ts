// What the engine of the search gives to the script that shows what it finds.

interface FoundPassage {
  anchor: string;
  name: string;
  isDrafted: boolean;
  isHeldInPart: boolean;
  text: string;
  /** Where the words that were sought stand in the text. */
  marks: [first: number, last: number][];
}

interface FoundGroup {
  address: string;
  title: string;
  label: string;
  /** The language of its texts, without its country. */
  language: string;
  passages: FoundPassage[];
}

interface SearchResult {
  groups: FoundGroup[];
  total: number;
  /** Whether there are more than were counted. */
  isCut: boolean;
  /** How many groups to pass over for the next; null after the last. */
  next: number | null;
  /** Words of the site that are like those that were not found. */
  nearest: string[];
  instead: { word: string; instead: string }[];
  /** Words that nothing stands for. */
  missing: string[];
}

interface WaymarkSearch {
  /** The words of the interface by language: texts, or their forms by plural categories. */
  readonly interface: Record<string, Record<string, string | Record<string, string>>>;
  open(address: string): Promise<void>;
  find(query: string, options?: { phase?: string; facet?: string; original?: string; tags?: string[]; skip?: number }): Promise<SearchResult>;
  /** Makes the open index ready for a first query, with results to make what shows them ready as well. */
  warm(): Promise<FoundGroup[]>;
  load(address: string): Promise<unknown>;
  /** What the words of a text are found by in a language. */
  terms(text: string, code: string): string[];
  /** The scripts of the index call these. */
  manifest(fields: SearchManifest): void;
  part(name: string, value: unknown): void;
}

declare var waymarkSearch: WaymarkSearch;

/** Shows in a form what the search finds; joined from `scripts/search-view`. */
declare var waymarkSearchView: (form: HTMLFormElement) => void;
