import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function SearchPage() {
  return <Screen title={words("chat").title} />;
}
