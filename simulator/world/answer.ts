/** What an operation sends back, before the edge puts it on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** JSON value, or text for `text/*`; absent for an answer without a body. */
  readonly body?: unknown;
  /** The body as it goes on the wire, where its JSON is to be written in a way of its own. */
  readonly text?: string;
  /** The media type, when it is not `application/json`. */
  readonly type?: string;
}

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** The answers that a document allows an operation to give, by status. */
export type AnswerOf<Op> = Op extends { responses: infer R }
  ? {
      [S in keyof R & number]: Content<R[S]> extends undefined
        ? { status: S; body?: undefined; headers?: Answer['headers']; type?: string }
        : { status: S; body: Content<R[S]>; text?: string; headers?: Answer['headers']; type?: string };
    }[keyof R & number]
  : never;
