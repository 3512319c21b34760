// Words that are not there: what they may begin, and what they may be a slip of.

/** @param {string} word  @param {MayLoad} mayLoad  @returns {Promise<string[]>} The words that it may begin. */
async function beginnings(word, mayLoad) {
  if (Array.from(word).length < 2) return [];
  const list = await vocabulary(word, `${word}\uffff`, word, mayLoad);
  return list.filter(other => other.word.startsWith(word) && other.word !== word)
    .sort((first, second) => second.count - first.count || first.word.length - second.word.length
      || (first.word < second.word ? -1 : 1))
    .map(other => other.word);
}

/**
 * @param {string} word
 * @param {number} most  How many slips there may be.
 * @param {MayLoad} mayLoad
 * @returns {Promise<(KnownWord & {distance: number})[]>} The nearest first.
 */
async function slips(word, most, mayLoad) {
  const isSmall = openIndex().manifest.vocabulary.length <= LIMITS.v;
  const letter = Array.from(word)[0];
  const list = await vocabulary(isSmall ? "" : letter, isSmall ? "\uffff" : `${letter}\uffff`, word, mayLoad);
  const near = [], own = lettersIn(word);
  for (const other of list) {
    if (Math.abs(other.word.length - word.length) > most) continue;
    // A slip takes away one letter and brings in one at most.
    if (bitsOf(own ^ lettersIn(other.word)) > most * 2) continue;
    const distance = distanceOf(word, other.word, most);
    if (distance <= most) near.push({ ...other, distance: distance + (other.word[0] === word[0] ? 0 : 0.5) });
  }
  near.sort((first, second) => first.distance - second.distance || second.count - first.count);
  return near;
}

/** @param {string} word  @returns {number} A bit for each letter that is in it; some letters share one. */
function lettersIn(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

/** @param {number} bits  @returns {number} How many there are. */
function bitsOf(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Returns how many slips lie between two words: a letter left out, added, changed or swapped with its neighbour.
 *
 * @param {string} first
 * @param {string} second
 * @param {number} most  No more than these are counted.
 */
function distanceOf(first, second, most) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: second.length + 1 }, (_, column) => column);
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

/** @param {string} word */
const slipsOf = word => (word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2);
