import type { WholeRound } from "../../api/types";
import type { KeptRound } from "../../live/rounds";

/** What each part of a round's page is given. */
export interface RoundPart {
  /** The round's address at the server. */
  path: string;
  round: WholeRound;
  /** What only this phone knows. */
  mine: KeptRound;
  remember: (mine: KeptRound) => void;
  onChanged: (round: WholeRound) => void;
  reload: () => Promise<void>;
}
