import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function OffersPage() {
  return <Screen title={words("facilitator").title} />;
}
