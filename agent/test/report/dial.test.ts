import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dial, nextDial, placesOf, watchOf } from '../../src/report/dial.ts';

const start: Dial = { at: 0, failures: 0 };

describe('the next place', () => {
  test('is the one after the one that failed, and only a whole round makes the pause longer', () => {
    const first = nextDial(start, { ended: 'failed', places: 2 });
    expect(first).toEqual({ at: 1, failures: 0 });
    expect(nextDial(first, { ended: 'failed', places: 2 })).toEqual({ at: 0, failures: 1 });
  });

  test('after a good connection that broke is tried without a long pause', () => {
    expect(nextDial({ at: 0, failures: 6 }, { ended: 'good', places: 3 })).toEqual({ at: 1, failures: 0 });
  });

  test('is the first when it is time to go home', () => {
    expect(nextDial({ at: 2, failures: 3 }, { ended: 'home', places: 3 })).toEqual(start);
  });

  test('is the same where there is only one, with a pause that grows each time', () => {
    expect(nextDial({ at: 0, failures: 2 }, { ended: 'failed', places: 1 })).toEqual({ at: 0, failures: 3 });
  });

  test('is never left out for longer than a round, whichever fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(7), (places, from) => {
        let dial: Dial = { at: from % places, failures: 0 };
        const seen = new Set<number>();
        for (let tries = 0; tries < places; tries++) {
          seen.add(dial.at);
          dial = nextDial(dial, { ended: 'failed', places });
        }
        expect(seen.size).toBe(places);
        expect(dial.failures).toBe(1);
      }),
    );
  });
});

describe('the places of an agent', () => {
  test('are what it was told, then what it was enrolled with, each once', () => {
    const enrolled = { mqttUrl: 'mqtts://a', mqttUrls: ['mqtts://a', 'mqtts://b'] };
    expect(placesOf(enrolled)).toEqual(['mqtts://a', 'mqtts://b']);
    expect(placesOf(enrolled, ['mqtts://c', 'mqtts://b'])).toEqual(['mqtts://c', 'mqtts://b', 'mqtts://a']);
    expect(placesOf({ mqttUrl: 'mqtts://a' })).toEqual(['mqtts://a']);
  });

  test('are watched so closely, where there are several, that one that hangs is given up within 30 s', () => {
    const { connectMs, keepaliveSeconds } = watchOf(2);
    // A broker is given up one and a half times the keep-alive after its last word; then comes a pause of a second at most.
    expect(keepaliveSeconds * 1500 + 1000 + connectMs).toBeLessThanOrEqual(30_000);
  });
});
