import type { Stack } from '../stack/stack-file.ts';
import { Site } from './site.ts';

/** Everything that a stack is made of; both doors, `pulumi up` and `motcua dc up`, come here. */
export function centres(stack: Stack): { places: { name: string; role: string; facility: string }[] } {
  for (const place of stack.places) new Site(place.name, { stack, place });
  return { places: stack.places.map(({ name, role, facility }) => ({ name, role, facility })) };
}
