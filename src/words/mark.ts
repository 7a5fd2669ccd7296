/** Marks a message that a constant holds, to be said by `t` or `spoken` when it is shown. By itself, for who needs nothing else of words. */
/* @__NO_SIDE_EFFECTS__ */
export const mark = <const Message extends string>(english: Message): Message => english;
