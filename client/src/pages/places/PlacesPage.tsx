import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function PlacesPage() {
  return <Screen title={words("places").title} />;
}
