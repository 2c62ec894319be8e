# f(x, y) = x y + x², and its gradient: y + 2 x and x.
while read -r x y; do
    awk -v x="$x" -v y="$y" 'BEGIN { printf "%.17g %.17g %.17g\n", x * y + x ^ 2, y + 2 * x, x }'
done
