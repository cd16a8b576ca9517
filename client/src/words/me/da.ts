export default {
  title: "Mig",
};
