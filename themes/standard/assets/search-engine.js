// Waymark: finds passages in the index that the site was built with. It touches nothing of the page but to
// load scripts, since a page that lies on a disk can load nothing else. docs/search.md says how it works.
var waymarkSearch = (function () {
  "use strict";

  // How many parts a query loads at most; how large each one is, the build sees to.
  const limits = { words: 7, vocabulary: 2, texts: 10 };
  const most = { concepts: 8, others: 6, groups: 8, passages: 3 };
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Uint8Array(128);
  Array.from(digits).forEach((digit, value) => { values[digit.charCodeAt(0)] = value; });
  const parts = new Map();
  const loading = new Map();
  let index = null;
  let folder = "";

  // Loading

  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = () => { loading.delete(address); reject(new Error(address)); };
        document.head.append(script);
      }));
    }
    return loading.get(address);
  }

  // The manifest alone keeps its name, so that a copy of an older one must not be taken for it.
  async function open(address) {
    if (index) return;
    await load(`${address}?${Date.now()}`);
    folder = `${address.slice(0, address.lastIndexOf("/") + 1)}${index.folder}/`;
  }

  function manifest(fields) {
    index = fields;
    index.replacements = new Map();
    for (const [to, from] of fields.characters.foldings) {
      for (const letter of from) index.replacements.set(letter, to);
    }
    for (const language of fields.languages) {
      language.stops = new Set(language.stopWords.split(" "));
    }
    const table = reader(fields.blocks);
    index.pageOfBlock = [];
    index.phaseOfBlock = [];
    let page = -1, phase = 0;
    while (!table.isAtEnd()) {
      if (table.skips(".")) {
        index.pageOfBlock.push(page);
      } else {
        phase = table.number() - 1;
        index.pageOfBlock.push(page += 1);
      }
      index.phaseOfBlock.push(phase);
    }
  }

  async function part(kind, number) {
    const name = kind + number;
    if (!parts.has(name)) await load(`${folder}${name}.js`);
    return parts.get(name);
  }

  function reader(text) {
    let place = 0;
    return {
      isAtEnd: () => place >= text.length,
      skips: sign => text[place] === sign && (place += 1) > 0,
      digit: () => values[text.charCodeAt(place++)],
      number() {
        let number = 0, shift = 0, digit;
        do {
          digit = values[text.charCodeAt(place++)];
          number += (digit & 31) * 2 ** shift;
          shift += 5;
        } while (digit > 31);
        return number;
      },
    };
  }

  // Words, by the same rules as the build's: the table in Tests/SearchIndexTests/words.json holds for both.

  const isIn = (ranges, code) => ranges.some(([first, last]) => code >= first && code <= last);

  const letters = new Map();

  // What becomes of a character: null between words, nothing where it is ignored.
  function lettersOf(character) {
    if (!letters.has(character)) {
      const { ignored } = index.characters;
      const isIgnored = letter => isIn(ignored, letter.codePointAt(0));
      let made = null;
      if (isIgnored(character)) made = "";
      else if (/[\p{Alphabetic}\p{N}\p{M}_]/u.test(character)) {
        made = Array.from(character.toLowerCase()).filter(letter => !isIgnored(letter))
          .map(letter => index.replacements.get(letter) || letter).join("");
      }
      letters.set(character, made);
    }
    return letters.get(character);
  }

  function words(text) {
    const { alone, longestWord } = index.characters;
    const found = [];
    let word = "", start = 0, place = 0;
    const end = () => {
      if (word) found.push({ word: word.length > longestWord ? Array.from(word).slice(0, longestWord).join("") : word, start, end: place });
      word = "";
    };
    for (const character of text) {
      const made = lettersOf(character);
      const isAlone = character > "\u3040" && isIn(alone, character.codePointAt(0));
      if (made === null || isAlone) end();
      if (made) {
        if (!word) start = place;
        word += made;
      }
      place += character.length;
      if (isAlone) end();
    }
    end();
    return found;
  }

  function term(word, language) {
    if (language.stops.has(word)) return null;
    for (const step of language.steps) {
      const length = Array.from(word).length;
      const ending = step.find(([written, , rest]) =>
        word.endsWith(written) && length >= written.length + rest);
      if (ending) word = word.slice(0, word.length - ending[0].length) + ending[1];
    }
    return word;
  }

  const termsOf = new Map();
  function terms(word) {
    if (!termsOf.has(word)) {
      termsOf.set(word, [...new Set(index.languages.map(language => term(word, language)))].filter(Boolean));
    }
    return termsOf.get(word);
  }

  // The index

  function place(starts, word) {
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }

  // What a query has loaded, so that it keeps to the limits.
  function makeBudget() {
    const used = { w: new Set(), v: new Set(), t: new Set() };
    const limit = { w: limits.words, v: limits.vocabulary, t: limits.texts };
    return (kind, number) => {
      if (used[kind].has(number)) return true;
      return used[kind].size < limit[kind] && Boolean(used[kind].add(number));
    };
  }

  async function entries(wanted, mayLoad) {
    const found = new Map();
    const numbers = new Set(wanted.map(word => place(index.words, word)));
    const loaded = await Promise.all([...numbers].filter(number => mayLoad("w", number)).map(async number => {
      const list = index.words.length ? await part("w", number) : [];
      if (!list.byTerm) list.byTerm = new Map(list.map(entry => [entry[0], entry]));
      return list.byTerm;
    }));
    for (const word of wanted) {
      const list = loaded.find(list => list.has(word));
      if (list) found.set(word, list.get(word));
    }
    return found;
  }

  async function vocabulary(from, to, near, mayLoad) {
    const numbers = [];
    for (let number = place(index.vocabulary, from); number <= place(index.vocabulary, to); number += 1) {
      numbers.push(number);
    }
    const centre = place(index.vocabulary, near);
    numbers.sort((first, second) => Math.abs(first - centre) - Math.abs(second - centre));
    const lists = await Promise.all(numbers.filter(number => mayLoad("v", number)).map(async number => {
      const text = index.vocabulary.length ? await part("v", number) : "";
      if (!parts.has(`list${number}`)) parts.set(`list${number}`, vocabularyOf(text));
      return parts.get(`list${number}`);
    }));
    return lists.flat();
  }

  function vocabularyOf(text) {
    let last = [];
    return text.split(" ").filter(Boolean).map(entry => {
      last = last.slice(0, values[entry.charCodeAt(0)]).concat(Array.from(entry.slice(2)));
      return { word: last.join(""), count: values[entry.charCodeAt(1)] };
    });
  }

  // Where a word stands: a number for each passage, its facet and how well the word fits it.
  function postings(entry) {
    if (!entry.postings) {
      const table = reader(entry[2]);
      // A passage takes three digits at least.
      const room = Math.ceil(entry[2].length / 3);
      const passages = new Int32Array(room), facets = new Uint16Array(room), weights = new Uint8Array(room);
      let size = 0;
      while (!table.isAtEnd()) {
        const facet = table.number();
        let block = 0;
        for (let count = table.number(); count > 0; count -= 1) {
          block += table.number();
          passages[size] = block * 256 + table.number();
          facets[size] = facet;
          weights[size] = table.digit();
          size += 1;
        }
      }
      entry.postings = {
        passages: passages.subarray(0, size), facets: facets.subarray(0, size), weights: weights.subarray(0, size),
      };
    }
    return entry.postings;
  }

  const blockOf = passage => Math.floor(passage / 256);

  // Words that are not there

  async function beginnings(word, mayLoad) {
    if (Array.from(word).length < 2) return [];
    const list = await vocabulary(word, `${word}\uffff`, word, mayLoad);
    return list.filter(other => other.word.startsWith(word) && other.word !== word)
      .sort((first, second) => second.count - first.count || first.word.length - second.word.length
        || (first.word < second.word ? -1 : 1))
      .map(other => other.word);
  }

  async function slips(word, most, mayLoad) {
    const isSmall = index.vocabulary.length <= limits.vocabulary;
    const letter = Array.from(word)[0];
    const list = await vocabulary(isSmall ? "" : letter, isSmall ? "\uffff" : `${letter}\uffff`, word, mayLoad);
    const near = [];
    for (const other of list) {
      if (Math.abs(other.word.length - word.length) > most) continue;
      const distance = distanceOf(word, other.word, most);
      if (distance <= most) near.push({ ...other, distance: distance + (other.word[0] === word[0] ? 0 : 0.5) });
    }
    near.sort((first, second) => first.distance - second.distance || second.count - first.count);
    return near;
  }

  // A letter left out, added, changed or swapped with its neighbour is one slip.
  function distanceOf(first, second, most) {
    let beforeLast = [], last = Array.from({ length: second.length + 1 }, (_, column) => column);
    for (let row = 1; row <= first.length; row += 1) {
      const current = [row];
      let least = row;
      for (let column = 1; column <= second.length; column += 1) {
        const isSame = first[row - 1] === second[column - 1];
        let cost = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
        if (row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]) {
          cost = Math.min(cost, beforeLast[column - 2] + 1);
        }
        current.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return least;
      beforeLast = last;
      last = current;
    }
    return last[second.length];
  }

  const slipsOf = word => (word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2);

  // Queries

  // A code in two words is one: 'QM 3'. A label of a marker with a number after it is a question's.
  function readQuery(text) {
    const found = words(text).map(each => each.word);
    const prefixes = index.sets.map(([prefix]) => prefix);
    const codes = index.sets.map(([, code]) => code);
    const isNumber = word => /^\d+$/.test(word);
    const joined = [];
    for (const word of found) {
      const last = joined[joined.length - 1];
      if (isNumber(word) && prefixes.includes(last)) joined[joined.length - 1] = last + word;
      else joined.push(word);
    }
    const rest = joined.slice();
    const code = rest.length > 1 && codes.includes(rest[0]) ? rest.shift() : "";
    const isPlace = /^\s*\d+\s*[.:]\s*\d+\s*$/.test(text);
    const markers = isPlace || (rest.length === 1 && isNumber(rest[0]))
      ? prefixes.map(prefix => prefix + rest[0])
      : prefixes.some(prefix => rest[0] && rest[0].startsWith(prefix) && isNumber(rest[0].slice(prefix.length)))
        ? [rest[0]] : [];
    let question = null;
    if (markers.length && rest.length > 1) {
      const number = rest[rest.length - 1].match(/^\p{L}?(\d+)$/u);
      const isWhole = rest.length === 2 || (rest.length === 3 && !/\d/.test(rest[1]));
      if (number && isWhole) question = Number(number[1]);
    }
    const isWhole = rest.length === 1 || question !== null;
    return { words: joined, markers: isWhole ? [...new Set(markers)] : [], question, code };
  }

  async function makeConcepts(query, isEnded, mayLoad) {
    const known = query.words.map(word => ({ word, terms: terms(word) })).filter(each => each.terms.length);
    const concepts = known.filter((each, place) =>
      known.findIndex(other => other.terms[0] === each.terms[0]) === place).slice(0, most.concepts);
    const ending = concepts[concepts.length - 1];
    const isBeginning = ending && !isEnded && ending.word === query.words[query.words.length - 1];
    // What the last word may begin is loaded beside the words themselves, not after them.
    const [found, begun] = await Promise.all([
      entries(concepts.flatMap(each => each.terms), mayLoad), isBeginning ? beginnings(ending.word, mayLoad) : [],
    ]);
    for (const concept of concepts) {
      concept.entries = concept.terms.filter(term => found.has(term))
        .map(term => ({ entry: found.get(term), factor: 1 }));
      concept.marks = new Set(concept.terms);
    }
    const runs = await addSynonyms(concepts, mayLoad);
    for (const [place, concept] of concepts.entries()) {
      const isLast = isBeginning && concept === ending;
      const isKnown = concept.entries.length > 0 || runs.some(run => place >= run.first && place <= run.last);
      if (isLast || !isKnown) {
        await addOthers(concept, isLast ? begun : await beginnings(concept.word, mayLoad), 0.6, mayLoad);
        if (isLast) concept.beginning = concept.word;
      }
      if (!concept.entries.length && !isKnown) {
        const near = await slips(concept.word, slipsOf(concept.word), mayLoad);
        const best = near.filter(other => other.distance === near[0].distance).slice(0, 3).map(other => other.word);
        await addOthers(concept, best, 0.8, mayLoad);
        if (concept.entries.length) concept.instead = best[0];
      }
      concept.count = Math.max(0, ...concept.entries.map(each => each.entry[1]),
        ...runs.filter(run => place >= run.first && place <= run.last)
          .map(run => Math.min(...run.entries.map(entry => entry[1]))));
      concept.rarity = concept.count
        ? Math.log(1 + (index.passages - concept.count + 0.5) / (concept.count + 0.5)) + 0.1 : 0;
    }
    return { concepts, runs };
  }

  async function addOthers(concept, others, factor, mayLoad) {
    const taken = new Set(concept.entries.map(each => each.entry[0]));
    const wanted = [...new Set(others.flatMap(terms))].filter(term => !taken.has(term)).slice(0, most.others);
    for (const [term, entry] of await entries(wanted, mayLoad)) {
      concept.entries.push({ entry, factor });
      concept.marks.add(term);
    }
  }

  // An abbreviation stands for words, and words for an abbreviation: 'LSCB', 'Local Safeguarding Children Board'.
  async function addSynonyms(concepts, mayLoad) {
    const runs = [];
    for (const [first, concept] of concepts.entries()) {
      for (const { entry } of concept.entries.slice()) {
        for (const synonym of entry[3] || []) {
          const [own, others] = synonym.split("=").map(side => side.split(" "));
          const isThere = own.every((word, offset) =>
            concepts[first + offset] && concepts[first + offset].terms.includes(word));
          if (!isThere) continue;
          const found = await entries(others, mayLoad);
          if (others.some(word => !found.has(word))) continue;
          runs.push({ first, last: first + own.length - 1, entries: others.map(word => found.get(word)), words: others });
        }
      }
    }
    return runs;
  }

  // The passages that fit, numbered in the order they are met. A table of our own with open addresses: a Map of
  // tens of thousands takes most of a query's time.
  function makePassages(most) {
    const bits = Math.ceil(Math.log2(most * 2 + 2)), size = 2 ** bits;
    const keys = new Int32Array(size).fill(-1), numbers = new Int32Array(size);
    const list = new Int32Array(most);
    return {
      list, count: 0,
      number(passage) {
        let at = Math.imul(passage, 0x9E3779B1) >>> (32 - bits);
        while (keys[at] !== passage) {
          if (keys[at] < 0) {
            keys[at] = passage;
            list[this.count] = passage;
            return numbers[at] = this.count++;
          }
          at = (at + 1) % size;
        }
        return numbers[at];
      },
    };
  }

  // For each passage, how well each concept fits it: as many numbers for one as there are concepts.
  function fits(concepts, runs, filter) {
    const lists = concepts.flatMap(concept => concept.entries.map(({ entry }) => postings(entry)));
    const most = lists.reduce((sum, list) => sum + list.passages.length, 0)
      + runs.reduce((sum, run) => sum + postings(run.entries[0]).passages.length, 0);
    const amounts = new Float32Array(most * concepts.length);
    const found = makePassages(most);
    const isWanted = (passage, facet) => (filter.facet === undefined || facet === filter.facet)
      && (filter.phase === undefined || index.phaseOfBlock[blockOf(passage)] === filter.phase);
    const add = (passage, place, amount) => {
      const at = found.number(passage) * concepts.length + place;
      if (amount > amounts[at]) amounts[at] = amount;
    };
    for (const [place, concept] of concepts.entries()) {
      for (const { entry, factor } of concept.entries) {
        const { passages, facets, weights } = postings(entry);
        for (let at = 0; at < passages.length; at += 1) {
          if (isWanted(passages[at], facets[at])) add(passages[at], place, weights[at] * factor * concept.rarity);
        }
      }
    }
    for (const run of runs) {
      const weightsOf = run.entries.map(entry => {
        const { passages, weights } = postings(entry);
        const weightOf = new Map();
        passages.forEach((passage, at) => { weightOf.set(passage, weights[at]); });
        return weightOf;
      });
      const { passages, facets } = postings(run.entries[0]);
      for (const [at, passage] of passages.entries()) {
        if (!isWanted(passage, facets[at]) || weightsOf.some(weights => !weights.has(passage))) continue;
        const weight = weightsOf.reduce((sum, weights) => sum + weights.get(passage), 0) / weightsOf.length;
        for (let place = run.first; place <= run.last; place += 1) {
          add(passage, place, weight * 0.9 * concepts[place].rarity);
        }
      }
    }
    return { passages: found.list.subarray(0, found.count), amounts };
  }

  // The fittest pages, `wanted` of them, each with the passages that fit, and how many pages there are in all. A
  // passage with all words counts for more than one with some of them, and a page with the others elsewhere for
  // something. With thousands of pages all of them are weighed in flat arrays, and only the fittest become objects.
  function ranked(concepts, { passages, amounts }, wanted) {
    const count = concepts.length;
    const rarities = concepts.map(concept => concept.rarity);
    const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
    // The share of the concepts that fit, and what they come to.
    let share = 0;
    const measure = (list, start) => {
      let sum = 0;
      share = 0;
      for (let place = 0; place < count; place += 1) {
        if (list[start + place] > 0) {
          sum += list[start + place];
          share += rarities[place];
        }
      }
      share /= all;
      return sum * share * Math.sqrt(share);
    };

    const pages = index.pageOfBlock[index.pageOfBlock.length - 1] + 1 || 0;
    const best = new Float64Array(pages), whole = new Float32Array(pages * count);
    const scores = new Float64Array(passages.length);
    // The passages of a page are a chain: the last one's number, and for each the number of the one before.
    const last = new Int32Array(pages).fill(-1), before = new Int32Array(passages.length);
    for (let number = 0; number < passages.length; number += 1) {
      const page = index.pageOfBlock[blockOf(passages[number])], slot = number * count;
      scores[number] = measure(amounts, slot);
      before[number] = last[page];
      last[page] = number;
      if (scores[number] > best[page]) best[page] = scores[number];
      for (let place = 0, at = page * count; place < count; place += 1, at += 1) {
        if (amounts[slot + place] > whole[at]) whole[at] = amounts[slot + place];
      }
    }

    const shares = new Float64Array(pages);
    let bestShare = 0;
    for (let page = 0; page < pages; page += 1) {
      if (last[page] < 0) continue;
      best[page] = best[page] * 0.75 + measure(whole, page * count) * 0.25;
      shares[page] = share;
      bestShare = Math.max(bestShare, share);
    }
    const least = Math.min(bestShare, 0.5);
    const fitting = [];
    for (let page = 0; page < pages; page += 1) {
      if (last[page] >= 0 && shares[page] >= least) fitting.push(page);
    }
    const groups = fittest(fitting, best, wanted).map(page => {
      const group = { page, score: best[page], fits: [] };
      for (let number = last[page]; number >= 0; number = before[number]) {
        group.fits.push({ passage: passages[number], score: scores[number] });
      }
      return group;
    });
    return { groups, total: fitting.length, has: page => last[page] >= 0 && shares[page] >= least };
  }

  // The pages with the highest scores, the highest first; of equal ones that which comes first in the site.
  function fittest(pages, scores, wanted) {
    const found = [];
    for (const page of pages) {
      if (found.length === wanted && scores[found[wanted - 1]] >= scores[page]) continue;
      let place = found.length;
      while (place > 0 && scores[found[place - 1]] < scores[page]) place -= 1;
      found.splice(place, 0, page);
      if (found.length > wanted) found.pop();
    }
    return found;
  }

  // Results

  async function find(text, options = {}) {
    const query = readQuery(text);
    const mayLoad = makeBudget();
    const { concepts, runs } = await makeConcepts(query, /\s$/.test(text), mayLoad);
    const filter = {};
    for (const [name, list] of [["phase", index.phases], ["facet", index.facets]]) {
      if (options[name]) filter[name] = list.findIndex(([id]) => id === options[name]);
    }
    const skip = options.skip || 0;
    const fitting = ranked(concepts, fits(concepts, runs, filter), skip + most.groups + 4);
    const pinned = skip ? [] : await places(query, filter, mayLoad);
    const shown = await texts(fitting.groups.slice(skip), concepts, runs, mayLoad);
    const pages = pinned.concat(shown.filter(group => !pinned.some(other => other.address === group.address)));
    const total = fitting.total + pinned.filter(group => !fitting.has(group.page)).length;
    return {
      groups: pages.slice(0, most.groups), total, next: skip + most.groups < fitting.total ? skip + most.groups : null,
      isCut: concepts.some(concept => concept.entries.some(({ entry }) => postings(entry).passages.length < entry[1])),
      instead: concepts.filter(concept => concept.instead).map(({ word, instead }) => ({ word, instead })),
      nearest: total ? [] : await nearest(query, mayLoad),
    };
  }

  // The page or question that a code names, above all else.
  async function places(query, filter, mayLoad) {
    const found = await entries(query.markers, mayLoad);
    const groups = [];
    for (const [, entry] of found) {
      const { passages: stands, facets } = postings(entry);
      for (const block of stands.filter((passage, at) => passage % 256 === 0 && facets[at] === 0).map(blockOf)) {
        if (filter.phase !== undefined && index.phaseOfBlock[block] !== filter.phase) continue;
        const page = index.pageOfBlock[block];
        for (let number = block; index.pageOfBlock[number] === page; number += 1) {
          if (!mayLoad("t", number)) break;
          const [address, label, title, passages] = await part("t", number);
          // With several sets, the label begins with the code of its own.
          const name = words(label).map(each => each.word).join("");
          const isNamed = query.code && index.sets.length > 1
            ? name === query.code + entry[0] : name.endsWith(entry[0]);
          if (!isNamed) break;
          const passage = query.question === null ? passages[0] : passages.find(each => each[0] === `q${query.question}`);
          if (passage && filter.facet !== undefined && passage[2] !== filter.facet) break;
          if (passage) {
            groups.push({ page, address, label, title, passages: [passageOf(passage, () => false)] });
            break;
          }
        }
      }
    }
    return groups;
  }

  async function texts(groups, concepts, runs, mayLoad) {
    const marks = makeMarks(concepts, runs);
    // The fittest passage of each page comes first, then as many of the others as there is room for.
    for (const group of groups) {
      group.fits.sort((first, second) => second.score - first.score || first.passage - second.passage);
    }
    const rows = [groups.map(group => group.fits[0])];
    rows.push(groups.flatMap(group => group.fits.slice(1, most.passages * 2)));
    const wanted = rows.flat().filter(fit => mayLoad("t", blockOf(fit.passage)));
    await Promise.all([...new Set(wanted.map(fit => blockOf(fit.passage)))].map(block => part("t", block)));
    const shown = new Set(wanted);
    return groups.map(group => {
      const fits = group.fits.slice(0, most.passages * 2).filter(fit => shown.has(fit));
      if (!fits.length) return null;
      const [address, label, title] = parts.get(`t${blockOf(fits[0].passage)}`);
      const passages = [];
      for (const fit of fits) {
        const passage = passageOf(parts.get(`t${blockOf(fit.passage)}`)[3][fit.passage % 256], marks);
        passage.score = fit.score * (1 + 0.5 * nearness(passage.words, concepts)) * (isNamed(passage, concepts) ? 1.3 : 1);
        if (!passages.some(other => other.anchor === passage.anchor)) passages.push(passage);
      }
      passages.sort((first, second) => second.score - first.score);
      const fitting = passages.filter(passage => passage.score > passages[0].score / 3);
      const score = group.score * passages[0].score / (fits[0].score || 1);
      return { page: group.page, address, label, title, score, passages: fitting.slice(0, most.passages) };
    }).filter(Boolean).sort((first, second) => second.score - first.score);
  }

  // Whether a passage is called what the query says, and nothing else.
  function isNamed({ name }, concepts) {
    const own = words(name).map(({ word }) => terms(word)).filter(list => list.length);
    return own.length === concepts.length
      && own.every((list, place) => list.some(term => concepts[place].marks.has(term)));
  }

  function makeMarks(concepts, runs) {
    const marked = new Set([...concepts.flatMap(concept => [...concept.marks]), ...runs.flatMap(run => run.words)]);
    const starts = concepts.map(concept => concept.beginning).filter(Boolean);
    return word => terms(word).some(term => marked.has(term)) || starts.some(start => word.startsWith(start));
  }

  function passageOf([anchor, name, facet, text, isDrafted], marks) {
    const found = words(text);
    return {
      anchor, name: name || index.facets[facet][1], text, isDrafted: Boolean(isDrafted), words: found,
      marks: found.filter(each => marks(each.word)).map(({ start, end }) => [start, end]),
    };
  }

  // How many of the words that follow one another in the query do so in a text: 0 for none, 1 for all.
  function nearness(found, concepts) {
    if (concepts.length < 2) return 0;
    const sequence = found.map(({ word }) => terms(word)).filter(list => list.length);
    let pairs = 0;
    for (let place = 0; place + 1 < concepts.length; place += 1) {
      const has = (list, concept) => list && list.some(term => concept.marks.has(term));
      const isThere = sequence.some((list, at) => has(list, concepts[place]) && has(sequence[at + 1], concepts[place + 1]));
      if (isThere) pairs += 1;
    }
    return pairs / (concepts.length - 1);
  }

  async function nearest(query, mayLoad) {
    const words = new Set();
    for (const word of query.words.filter(word => terms(word).length && !/\p{N}/u.test(word))) {
      const near = await slips(word, Math.min(3, Math.ceil(word.length / 3)), mayLoad);
      for (const other of near.slice(0, 3)) words.add(other.word);
    }
    return [...words].slice(0, 5);
  }

  return {
    open, find, manifest, load,
    part: (name, value) => { parts.set(name, value); },
    // For those who look into it: what the words of a text are found by.
    terms: (text, code) => words(text).map(each => term(each.word, index.languages.find(each => each.code === code)
      || { stops: new Set(), steps: [] })).filter(Boolean),
    get interface() { return index.interface; },
  };
})();
