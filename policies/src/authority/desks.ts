import { deskWords } from '@motcua/contract';

export type Desk = keyof typeof deskWords;
export const desks = Object.keys(deskWords) as [Desk, ...Desk[]];

/** To whom each submits what nothing says he may decide. */
export const above: Readonly<Record<Desk, Desk>> = {
  it_staff: 'unit_head',
  procurement: 'unit_head',
  counter_head: 'unit_head',
  unit_head: 'superior',
  superior: 'superior',
};
