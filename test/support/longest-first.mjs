/** Test files that take minutes, by what their paths hold: begun last, one worker would be left alone with them. */
const LONG = ['/simulation/', '/e2e/', '/demo/', '/story/year/', '/tryton-live'];

const rank = ({ path }) => {
  const place = LONG.findIndex((part) => path.includes(part));
  return place === -1 ? LONG.length : place;
};

/** The order of the test files: long ones first, and by path, so that it is the same every time. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
