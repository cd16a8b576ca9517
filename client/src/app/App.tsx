import { Toasts } from "../ui/Toasts";
import { BottomNav } from "./BottomNav";
import { Outlet } from "./Outlet";

export function App() {
  return (
    <>
      <Outlet />
      <BottomNav />
      <Toasts />
    </>
  );
}
